package org.tongbao.api.bulletins;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of a document that are in no statement.
 *
 * @param ignored how many were deliberately left, by reason, as in date, numbering
 * @param unread where those stand that were not understood
 */
record LeftNumbers(Map<String, Integer> ignored, List<Place> unread) {

    /** Offsets count UTF-16 units of the text. */
    record Place(int start, int end) {}

    private static final String SEPARATOR = ", ";

    /** Of the columns of document_text; null where they are. */
    static LeftNumbers of(String ignored, String unread) {
        if (ignored == null || unread == null) {
            return null;
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (String reason : parts(ignored)) {
            int blank = reason.lastIndexOf(' ');
            reasons.put(reason.substring(0, blank), Integer.valueOf(reason.substring(blank + 1)));
        }
        return new LeftNumbers(reasons, parts(unread).stream().map(LeftNumbers::place).toList());
    }

    private static List<String> parts(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(SEPARATOR));
    }

    private static Place place(String place) {
        String[] ends = place.split("-");
        return new Place(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
