package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongbao.warehouse.star.StarRow;

/** A region's bulletins in the order of their periods, with their figures sorted out. */
final class History {

    private final long region;
    private final List<Bulletin> bulletins;
    private final Map<Long, SubjectInfo> subjects;
    private final PlannedPaces paces;

    private History(long region, List<Bulletin> bulletins, Map<Long, SubjectInfo> subjects, PlannedPaces paces) {
        this.region = region;
        this.bulletins = bulletins;
        this.subjects = subjects;
        this.paces = paces;
    }

    static History of(RegionHistory rows) {
        Map<Long, SubjectInfo> subjects = rows.subjects().stream()
                .map(SubjectInfo::of)
                .collect(Collectors.toMap(SubjectInfo::key, Function.identity(), (a, b) -> a));
        Map<Long, Figure> byKey = new HashMap<>();
        Map<Long, List<Figure>> figures = new HashMap<>();
        for (StarRow row : rows.statements()) {
            Figure figure = Figure.of(row, subjects.get((Long) row.get("subject_key")));
            byKey.put(figure.key(), figure);
            figures.computeIfAbsent(figure.report(), key -> new ArrayList<>()).add(figure);
        }
        figures.values().forEach(list -> list.sort(Comparator.comparingInt(Figure::ordinal)));
        Map<Long, List<Bulletin.Member>> members = rows.memberships().stream()
                .sorted(Comparator.comparingInt(row -> (Integer) row.get("ordinal")))
                .collect(Collectors.groupingBy(
                        row -> (Long) row.get("report_key"), Collectors.mapping(row -> member(row, subjects), Collectors.toList())));
        Map<Long, List<Bulletin.Demand>> demands = rows.commitments().stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row.get("report_key"),
                        Collectors.mapping(row -> demand(row, subjects, byKey), Collectors.toList())));
        List<Bulletin> bulletins = rows.reports().stream()
                .map(row -> {
                    Long key = (Long) row.get("report_key");
                    return Bulletin.of(
                            row, figures.getOrDefault(key, List.of()), members.getOrDefault(key, List.of()),
                            demands.getOrDefault(key, List.of()));
                })
                .sorted(Comparator.comparing(Bulletin::end).thenComparing(Bulletin::key))
                .toList();
        return new History(rows.regionKey(), bulletins, subjects, PlannedPaces.of(rows.paces()));
    }

    private static Bulletin.Member member(StarRow row, Map<Long, SubjectInfo> subjects) {
        return new Bulletin.Member(
                (Long) row.get("membership_key"), (Long) row.get("subject_id"), subjects.get((Long) row.get("subject_key")),
                (Long) row.get("indicator_key"), (String) row.get("list_name"), (String) row.get("bound"),
                (String) row.get("quote"));
    }

    private static Bulletin.Demand demand(StarRow row, Map<Long, SubjectInfo> subjects, Map<Long, Figure> figures) {
        Long statement = (Long) row.get("statement_key");
        return new Bulletin.Demand(
                statement, (Long) row.get("subject_id"), subjects.get((Long) row.get("subject_key")),
                (Long) row.get("indicator_key"), (Long) row.get("period_key"), figures.get(statement));
    }

    long region() {
        return region;
    }

    PlannedPaces paces() {
        return paces;
    }

    List<Bulletin> bulletins() {
        return bulletins;
    }

    /** The bulletins that no later vintage replaces. */
    List<Bulletin> current() {
        return bulletins.stream().filter(Bulletin::current).toList();
    }

    /** The current bulletin before this one on the same topic in the same year. */
    Optional<Bulletin> before(Bulletin bulletin) {
        return current().stream()
                .filter(b -> b.topic().equals(bulletin.topic()) && b.year() == bulletin.year() && b.end().isBefore(bulletin.end()))
                .reduce((first, second) -> second);
    }

    /** The current bulletin on the same topic a year before. */
    Optional<Bulletin> yearBefore(Bulletin bulletin) {
        return current().stream()
                .filter(b -> b.topic().equals(bulletin.topic()) && b.end().equals(bulletin.end().minusYears(1)))
                .findFirst();
    }

    List<SubjectInfo> roster(Bulletin bulletin) {
        return subjects.values().stream()
                .filter(s -> s.onRoster() && s.isInForce(bulletin.end().atEndOfMonth()))
                .sorted(Comparator.comparing(SubjectInfo::name))
                .toList();
    }
}
