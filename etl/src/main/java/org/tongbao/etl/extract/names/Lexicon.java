package org.tongbao.etl.extract.names;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbao.etl.extract.observation.SubjectKind;

/** The names that sentences are read with; all of them reference data, none of them in the code. */
public final class Lexicon implements Serializable {

    private final Map<String, String> indicators;
    private final Map<String, String> indicatorUnits;
    private final Map<String, String> categories;
    private final Map<String, SubjectKind> subjects;
    private final Set<String> divisions;
    private final Openings categoryNames;
    private final Openings subjectNames;
    private final Openings divisionNames;

    /** Where a spelling stands in a text, and what it means. */
    public record Mention(int start, int end, String canonical) {}

    /**
     * @param indicators spelling to canonical indicator
     * @param indicatorUnits canonical indicator to its standard unit
     * @param categories spelling to canonical category, as in 第一产业
     * @param subjects names of units whose kind can't be told from their last character, or of any unit
     * @param divisions names of provinces, cities and counties, in full
     */
    public Lexicon(
            Map<String, String> indicators,
            Map<String, String> indicatorUnits,
            Map<String, String> categories,
            Map<String, SubjectKind> subjects,
            Set<String> divisions) {
        this.indicators = longestFirst(indicators);
        this.indicatorUnits = Map.copyOf(indicatorUnits);
        this.categories = Map.copyOf(categories);
        this.subjects = Map.copyOf(subjects);
        this.divisions = Set.copyOf(divisions);
        this.categoryNames = new Openings(categories.keySet());
        this.subjectNames = new Openings(subjects.keySet());
        this.divisionNames = new Openings(divisions);
    }

    private static Map<String, String> longestFirst(Map<String, String> spellings) {
        Map<String, String> sorted = new LinkedHashMap<>();
        spellings.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** The longest known indicator in the text; of several as long, the last. */
    public Optional<Mention> indicatorIn(String text) {
        for (Map.Entry<String, String> entry : indicators.entrySet()) {
            int at = text.lastIndexOf(entry.getKey());
            if (at >= 0) {
                return Optional.of(new Mention(at, at + entry.getKey().length(), entry.getValue()));
            }
        }
        return Optional.empty();
    }

    Optional<String> unitOf(String indicator) {
        return Optional.ofNullable(indicatorUnits.get(indicator));
    }

    Optional<SubjectKind> kindOf(String subject) {
        return Optional.ofNullable(subjects.get(subject));
    }

    boolean isDivision(String name) {
        return divisions.contains(name);
    }

    /** The longest known subject that stands in the text at {@code from}. */
    Optional<String> subjectAt(String text, int from) {
        return subjectNames.longestAt(text, from);
    }

    /** The longest division that stands in the text at {@code from}. */
    Optional<String> divisionAt(String text, int from) {
        return divisionNames.longestAt(text, from);
    }

    /** The last of the longest divisions that stand in the text: 大通区 in 淮南市大通区. */
    public Optional<String> divisionIn(String text) {
        String found = null;
        for (int at = 0; at < text.length(); at++) {
            Optional<String> here = divisionAt(text, at);
            if (here.isPresent()) {
                found = here.get();
                at += found.length() - 1;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The longest category that stands in the text at {@code from}. */
    Optional<Mention> categoryAt(String text, int from) {
        return categoryNames.longestAt(text, from).map(name -> new Mention(from, from + name.length(), categories.get(name)));
    }
}
