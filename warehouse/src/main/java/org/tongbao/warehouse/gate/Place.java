package org.tongbao.warehouse.gate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a query something is.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units as editors count them
 * @param length in UTF-16 code units, at least 1
 */
public record Place(int line, int column, int length) {

    private static final Pattern LOCATION = Pattern.compile("\\[(\\d{1,9}),\\s*(\\d{1,9})]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

    /** @return null if the engine names none: it counts from 0 in bytes of UTF-8, as in {@code [12,4]} */
    static Place of(String sql, String location) {
        return of("", sql, location);
    }

    /** @param before what was put before the query when the engine was asked */
    static Place of(String before, String sql, String location) {
        Matcher given = LOCATION.matcher(location);
        return given.matches()
                ? ofBytes(sql, Long.parseLong(given.group(1)) - before.length(), Long.parseLong(given.group(2)))
                : null;
    }

    /** @return null if it is outside of the query */
    static Place ofBytes(String sql, long offset, long bytes) {
        byte[] text = sql.getBytes(StandardCharsets.UTF_8);
        if (offset < 0 || offset > text.length) {
            return null;
        }
        int start = (int) offset;
        int end = (int) Math.min(text.length, offset + Math.max(0, bytes));
        return between(new String(text, 0, start, StandardCharsets.UTF_8), new String(text, start, end - start, StandardCharsets.UTF_8));
    }

    static Place ofCharacter(String sql, int index) {
        return between(sql.substring(0, index), sql.substring(index, Math.min(sql.length(), index + 1)));
    }

    private static Place between(String before, String at) {
        int line = 1;
        int lineStart = 0;
        for (Matcher end = LINE_END.matcher(before); end.find(); lineStart = end.end()) {
            line++;
        }
        Matcher cut = LINE_END.matcher(at);
        int length = cut.find() ? cut.start() : at.length();
        return new Place(line, before.length() - lineStart + 1, Math.max(1, length));
    }
}
