package org.tongbao.etl.extract.names;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * The names that sentences are read with; all of them reference data, none of them in the code.
 *
 * @param indicators spelling to canonical indicator, longest spelling first
 * @param indicatorUnits canonical indicator to its standard unit
 * @param categories spelling to canonical category, as in 第一产业
 * @param subjects names of units whose kind can't be told from their last character, or of any unit
 * @param divisions names of provinces, cities and counties, in full
 * @param subjectOpenings the first two characters of the subjects
 * @param divisionOpenings the first two characters of the divisions
 */
public record Lexicon(
        Map<String, String> indicators,
        Map<String, String> indicatorUnits,
        Map<String, String> categories,
        Map<String, SubjectKind> subjects,
        Set<String> divisions,
        Set<String> subjectOpenings,
        Set<String> divisionOpenings)
        implements Serializable {

    private static final int LONGEST_SUBJECT = 24;

    /** Where a spelling stands in a text, and what it means. */
    public record Mention(int start, int end, String canonical) {}

    public Lexicon(
            Map<String, String> indicators,
            Map<String, String> indicatorUnits,
            Map<String, String> categories,
            Map<String, SubjectKind> subjects,
            Set<String> divisions) {
        this(indicators, indicatorUnits, categories, subjects, divisions, openings(subjects.keySet()), openings(divisions));
    }

    public Lexicon {
        indicators = longestFirst(indicators);
        categories = longestFirst(categories);
        subjects = Map.copyOf(subjects);
        indicatorUnits = Map.copyOf(indicatorUnits);
        divisions = Set.copyOf(divisions);
    }

    private static Set<String> openings(Set<String> names) {
        return names.stream().filter(name -> name.length() >= 2).map(name -> name.substring(0, 2)).collect(Collectors.toUnmodifiableSet());
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
        return mention(indicators, text);
    }

    /** The longest known subject that the text begins with. */
    Optional<String> subjectAt(String text) {
        return longest(text, subjectOpenings, subjects::containsKey);
    }

    /** The longest division that the text begins with. */
    Optional<String> divisionAt(String text) {
        return longest(text, divisionOpenings, divisions::contains);
    }

    /** The last of the longest divisions that stand in the text: 大通区 in 淮南市大通区. */
    public Optional<String> divisionIn(String text) {
        String found = null;
        for (int at = 0; at < text.length(); at++) {
            Optional<String> here = divisionAt(text.substring(at));
            if (here.isPresent()) {
                found = here.get();
                at += found.length() - 1;
            }
        }
        return Optional.ofNullable(found);
    }

    /** @param openings the first two characters of all known names, which most texts don't begin with */
    private static Optional<String> longest(String text, Set<String> openings, Predicate<String> known) {
        if (text.length() < 2 || !openings.contains(text.substring(0, 2))) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_SUBJECT, text.length()); length >= 2; length--) {
            String name = text.substring(0, length);
            if (known.test(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The longest category that the text begins with. */
    Optional<Mention> categoryAt(String text) {
        return categories.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> new Mention(0, entry.getKey().length(), entry.getValue()));
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
