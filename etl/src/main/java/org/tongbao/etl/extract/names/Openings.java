package org.tongbao.etl.extract.names;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names to be recognised where a text reads them, found by their first two characters. Names of one character are none. */
final class Openings implements Serializable {

    private final Map<Integer, List<String>> byOpening = new HashMap<>();

    Openings() {}

    Openings(Collection<String> names) {
        names.forEach(this::add);
    }

    void add(String name) {
        if (name.length() < 2) {
            return;
        }
        List<String> alike = byOpening.computeIfAbsent(opening(name, 0), opening -> new ArrayList<>());
        if (!alike.contains(name)) {
            alike.add(name);
            alike.sort(Comparator.comparingInt((String one) -> -one.length()));
        }
    }

    boolean contains(String name) {
        return name.length() >= 2 && byOpening.getOrDefault(opening(name, 0), List.of()).contains(name);
    }

    /** The longest name that stands in the text at {@code from}. */
    Optional<String> longestAt(String text, int from) {
        if (from + 2 > text.length()) {
            return Optional.empty();
        }
        List<String> alike = byOpening.get(opening(text, from));
        if (alike != null) {
            for (String name : alike) {
                if (text.startsWith(name, from)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static int opening(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }
}
