package org.tongbao.etl.extract;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that sentences are read with; all of them reference data, none of them in the code.
 *
 * @param indicators spelling to canonical indicator, longest spelling first
 * @param indicatorUnits canonical indicator to its standard unit
 * @param categories spelling to canonical category, as in 第一产业
 * @param subjects names of units whose kind can't be told from their last character, or of any unit
 */
public record Lexicon(
        Map<String, String> indicators,
        Map<String, String> indicatorUnits,
        Map<String, String> categories,
        Map<String, SubjectKind> subjects)
        implements Serializable {

    private static final int LONGEST_SUBJECT = 24;

    /** Where a spelling stands in a text, and what it means. */
    record Mention(int start, int end, String canonical) {}

    public Lexicon {
        indicators = longestFirst(indicators);
        categories = longestFirst(categories);
        subjects = Map.copyOf(subjects);
        indicatorUnits = Map.copyOf(indicatorUnits);
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
    Optional<Mention> indicatorIn(String text) {
        return mention(indicators, text);
    }

    /** The longest known subject that the text begins with. */
    Optional<String> subjectAt(String text) {
        for (int length = Math.min(LONGEST_SUBJECT, text.length()); length >= 2; length--) {
            String name = text.substring(0, length);
            if (subjects.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    Optional<Mention> categoryIn(String text) {
        return mention(categories, text);
    }

    private static Optional<Mention> mention(Map<String, String> spellings, String text) {
        for (Map.Entry<String, String> entry : spellings.entrySet()) {
            int at = text.lastIndexOf(entry.getKey());
            if (at >= 0) {
                return Optional.of(new Mention(at, at + entry.getKey().length(), entry.getValue()));
            }
        }
        return Optional.empty();
    }
}
