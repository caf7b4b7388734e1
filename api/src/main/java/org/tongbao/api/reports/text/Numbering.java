package org.tongbao.api.reports.text;

/** Numbers of headings: 一、, （一）. */
final class Numbering {

    private static final String DIGITS = "一二三四五六七八九";

    private int first;
    private int second;

    Block.Heading first(String text) {
        second = 0;
        return new Block.Heading(1, chinese(++first) + "、" + text);
    }

    Block.Heading second(String text) {
        return new Block.Heading(2, "（" + chinese(++second) + "）" + text);
    }

    private static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10 - 1, number % 10);
        return number < 10 ? ones : (number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10)) + "十" + ones;
    }
}
