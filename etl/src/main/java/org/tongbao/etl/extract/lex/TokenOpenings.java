package org.tongbao.etl.extract.lex;

/** What a token can begin with, told from a character or two, since most places of a text begin none. */
final class TokenOpenings {

    static final String DASHES = "-~—–－―至到";
    private static final String OPENERS = "元〔【△▲第总上下前附表图居列排名位一二三四五六七八九十两百千万零〇";
    /** What can follow the digits of a number in nothing but a quantity. */
    private static final String PLAIN_UNITS = "亿元户家件项条篇起处宗亩吨";
    /** Longer ones may be telephone numbers. */
    private static final int LONGEST_PLAIN = 6;
    private static final int HOTLINE_LENGTH = 5;

    private TokenOpenings() {}

    /** Whether a token can begin here; most begin with a digit. */
    static boolean mayOpen(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || ",.:;)%".indexOf(c) < 0;
        }
        if (OPENERS.indexOf(c) < 0) {
            return false;
        }
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean number = isDigit(next) || Numerals.ALL.indexOf(next) >= 0;
        return switch (c) {
            case '上', '下' -> next == '半';
            case '前' -> next == '三';
            case '附' -> next == '件' || next == '表' || next == '图';
            case '元' -> next == '月' || DASHES.indexOf(next) >= 0;
            case '总' -> next == '第' || isDigit(next);
            case '表', '图', '△', '▲' -> isDigit(next);
            case '居', '列', '排', '名', '位' -> number || "第居列名".indexOf(next) >= 0;
            default -> Numerals.ALL.indexOf(c) < 0 || isNumeral(text, at);
        };
    }

    /** Whether what stands behind a run of numerals can be counted, is 余, or makes them a month or a quarter. */
    private static boolean isNumeral(String text, int at) {
        int end = at;
        while (end < text.length() && Numerals.ALL.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && (Units.COUNTED.indexOf(text.charAt(end)) >= 0 || "月季余多".indexOf(text.charAt(end)) >= 0 || DASHES.indexOf(text.charAt(end)) >= 0);
    }

    /** Whether the number here is one that nothing but a quantity begins with, so that no other kind need be tried. */
    static boolean isPlainQuantity(String text, int at) {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || end > at && (text.charAt(end) == '.' || text.charAt(end) == ','))) {
            end++;
        }
        if (end == at || end == text.length() || end - at > LONGEST_PLAIN
                || end - at == HOTLINE_LENGTH && text.startsWith("12", at)) {
            return false;
        }
        char unit = text.charAt(end);
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return PLAIN_UNITS.indexOf(unit) >= 0
                || unit == '%' && DASHES.indexOf(after) < 0
                || unit == '个' && "小分秒月星周工年岁".indexOf(after) < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
