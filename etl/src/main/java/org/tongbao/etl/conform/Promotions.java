package org.tongbao.etl.conform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.warehouse.star.StarRow;

/**
 * Townships and counties that rose while bulletins spoke of them: a 乡 that is a 镇 or 街道 in later years, a 县 that is a 市 or 区. Of
 * one region's bulletins, names with the same stem are one subject if every bulletin with the lower level is older than any with the
 * higher, and a year's end lies between the first and the last. Two that ever stand in one bulletin, or that are both recorded, are two.
 *
 * <pre>
 * before: 2020-11  云门乡      2021-02  云门镇        2021-02  石桥乡、石桥镇
 * after:  云门乡 until 2021-01-31, 云门镇 from 2021-02-01, one subject    石桥乡, 石桥镇: two
 * </pre>
 */
final class Promotions {

    /** Who is spoken of in the bulletin of one month. */
    record Mention(SubjectVersion subject, YearMonth month) {}

    private static final LocalDate LONG_BEFORE = LocalDate.of(1949, 10, 1);
    private static final Pattern LEVEL = Pattern.compile("(\\p{IsHan}+?)(苏木|乡|镇|街道|县|市|区)");

    /** One name of a subject that rose, with the months of the bulletins that have it. */
    private static final class Step {
        private final SubjectVersion subject;
        private final List<YearMonth> months = new ArrayList<>();

        Step(SubjectVersion subject) {
            this.subject = subject;
        }

        YearMonth first() {
            return months.stream().min(Comparator.naturalOrder()).orElseThrow();
        }

        YearMonth last() {
            return months.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private final Map<Long, List<SubjectVersion>> versions = new HashMap<>();

    private Promotions() {}

    static Promotions none() {
        return new Promotions();
    }

    static Promotions of(Collection<Mention> mentions) {
        Promotions promotions = new Promotions();
        Map<String, Map<Integer, Map<Long, Step>>> byStem = new TreeMap<>();
        for (Mention mention : mentions) {
            Matcher level = level(mention.subject());
            if (level.matches()) {
                byStem.computeIfAbsent(stem(level), stem -> new TreeMap<>())
                        .computeIfAbsent(height(level.group(2)), height -> new TreeMap<>())
                        .computeIfAbsent(mention.subject().id(), id -> new Step(mention.subject()))
                        .months
                        .add(mention.month());
            }
        }
        byStem.values().forEach(promotions::add);
        return promotions;
    }

    private void add(Map<Integer, Map<Long, Step>> byHeight) {
        if (byHeight.size() < 2 || byHeight.values().stream().anyMatch(steps -> steps.size() != 1)) {
            return;
        }
        List<Step> steps = byHeight.values().stream().map(one -> one.values().iterator().next()).toList();
        boolean isRecorded = steps.stream().filter(step -> step.subject.isCatalogued()).count() > 1;
        boolean isOne = steps.stream().map(step -> step.subject.id()).distinct().count() == 1;
        for (int i = 1; i < steps.size(); i++) {
            YearMonth first = steps.get(i - 1).first();
            isRecorded |= !steps.get(i - 1).last().isBefore(steps.get(i).first()) || first.getYear() >= steps.get(i).last().getYear();
        }
        if (isRecorded || isOne) {
            return;
        }
        long id = steps.stream()
                .map(step -> step.subject)
                .filter(SubjectVersion::listed)
                .findFirst()
                .orElse(steps.get(0).subject)
                .id();
        List<SubjectVersion> rising = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate from = i == 0 ? beginning(steps) : steps.get(i).first().atDay(1);
            LocalDate to = i == steps.size() - 1 ? null : steps.get(i + 1).first().atDay(1).minusDays(1);
            SubjectVersion subject = steps.get(i).subject;
            rising.add(subject.listed() ? subject : subject.as(id).lasting(from, to));
        }
        steps.forEach(step -> versions.put(step.subject.id(), rising));
    }

    /** Before a listed name, whose validity the reference data tells, another is older. */
    private static LocalDate beginning(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.subject.listed()) ? LONG_BEFORE : Roster.BEGINNING;
    }

    /** Whether bulletins must be compared to tell how many subjects these names are. */
    static boolean areInDoubt(Collection<SubjectName> names) {
        Map<String, Set<SubjectName>> byStem = new HashMap<>();
        for (SubjectName name : names) {
            Matcher level = LEVEL.matcher(NameForms.withoutPeoples(name.name()));
            if (level.matches()) {
                byStem.computeIfAbsent(stem(level), stem -> new HashSet<>()).add(name);
            }
        }
        return byStem.values().stream()
                .anyMatch(alike -> alike.stream().map(SubjectName::name).distinct().count() > 1
                        && alike.stream().filter(SubjectName::catalogued).map(SubjectName::name).distinct().count() < 2);
    }

    /** @param catalogued whether the reference data or the national code list has it */
    record SubjectName(String name, boolean catalogued) {}

    private static Matcher level(SubjectVersion subject) {
        boolean isPlace = switch (subject.kind()) {
            case TOWNSHIP, SUBDISTRICT, COUNTY -> true;
            default -> false;
        };
        return LEVEL.matcher(isPlace ? NameForms.withoutPeoples(subject.name()) : "");
    }

    /** Counties and townships of one stem have nothing to do with each other. */
    private static String stem(Matcher level) {
        return level.group(1) + (height(level.group(2)) < 10 ? "乡" : "县");
    }

    private static int height(String level) {
        return switch (level) {
            case "乡", "苏木" -> 0;
            case "镇" -> 1;
            case "街道" -> 2;
            case "县" -> 10;
            default -> 11;
        };
    }

    /** The version in force on a day of a subject that rose; any other as it is. */
    SubjectVersion inForce(SubjectVersion named, LocalDate day) {
        List<SubjectVersion> rising = versions.getOrDefault(named.id(), List.of());
        return rising.stream().filter(version -> version.isInForce(day) && !version.listed())
                .findFirst()
                .or(() -> rising.stream().filter(version -> version.isInForce(day)).findFirst())
                .orElse(named);
    }

    /** Rows of subject_succession of a subject that rose. */
    List<StarRow> rows(SubjectVersion subject) {
        List<SubjectVersion> rising = versions.values().stream()
                .filter(all -> all.stream().anyMatch(version -> version.key() == subject.key()))
                .findFirst()
                .orElse(List.of());
        List<StarRow> rows = new ArrayList<>();
        for (int i = 1; i < rising.size(); i++) {
            SubjectVersion later = rising.get(i);
            LocalDate effective = rising.get(i - 1).to() == null ? later.from() : rising.get(i - 1).to().plusDays(1);
            rows.add(Successions.row(
                    subject.region(), rising.get(i - 1).name(), later.name(), "rename", effective, later.id(), later.id()));
        }
        return rows;
    }
}
