package org.tongbao.api.queries;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.gate.Gate;

/** Checks the texts of a request's body; what passes is kept as it is, whatever it looks like. */
final class Given {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 100;
    private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Cs}");

    private Given() {}

    /** @throws Problem unless it is one line of 1 to 200 characters */
    static String name(String field, String given) {
        return line(field, given, LONGEST_NAME);
    }

    /** @throws Problem unless it is one line of 1 to 100 characters */
    static String id(String field, String given) {
        return line(field, given, LONGEST_ID);
    }

    private static String line(String field, String given, int longest) {
        if (given == null || given.isBlank() || given.length() > longest || CONTROL.matcher(given).find()) {
            throw Problem.badBody(field, "一行文字，1 到 " + longest + " 个字");
        }
        return given;
    }

    /** A text that is being written, and need not be SQL yet. */
    static String draft(String field, String given) {
        if (given == null || given.getBytes(StandardCharsets.UTF_8).length > Gate.LONGEST_BYTES || UNKEEPABLE.matcher(given).find()) {
            throw Problem.badBody(field, "不含控制字符的文字，不超过 " + Gate.LONGEST_BYTES / 1024 + " KB");
        }
        return given;
    }

    /** What was sent, as far as it can be kept: databases take neither NUL nor half a surrogate pair. */
    static String keepable(String sent, int longest) {
        return UNKEEPABLE.matcher(sent.length() > longest ? sent.substring(0, longest) : sent).replaceAll("\uFFFD");
    }
}
