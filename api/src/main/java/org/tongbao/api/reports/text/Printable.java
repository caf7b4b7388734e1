package org.tongbao.api.reports.text;

/** Text that every format can hold: on one line, and a box in place of what is no character. */
final class Printable {

    private static final int BOX = '□';

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(
                c == '\n' || c == '\r' || c == '\t' ? ' '
                        : Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.UNASSIGNED
                                        || Character.getType(c) == Character.FORMAT || (c & 0xFFFE) == 0xFFFE
                                ? BOX
                                : c));
        return out.toString();
    }
}
