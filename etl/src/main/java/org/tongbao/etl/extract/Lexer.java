package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a paragraph's digits into tokens. Every digit of the paragraph is in exactly one. */
final class Lexer {

    static final String UNIT = "亿美元|万美元|美元|亿元|万元|元|个百分点|百分点|%|‰|万平方米|平方米|平方公里|公里|万亩|亩|"
            + "万吨|吨|万户|户|万人次|人次|万人|人|个|家|次|起|份|项|宗|件|名|位|台|辆|分|条|批|场|期|天|处|座|栋|套|亿|万";

    private static final String DASH = "[-~—–－至到]";
    private static final String MONTHS = "(?:(?<from>\\d{1,2})月?份?" + DASH + "(?<to>\\d{1,2})月份?"
            + "|(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?<end>底|末)|份)?"
            + "|(?<half>上半年)|(?<quarter>[一二三四]|前三)季度)";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>[〔\\[(【]\\d{4}[〕\\])】]\\d+号)"
                    + "|(?<listed>(?<![\\d.])\\d{1,2}[.、](?=\\d{4}年))"
                    + "|(?<date>(?<year>\\d{4})年度?" + MONTHS + "?)"
                    + "|(?<part>" + MONTHS.replaceAll("\\?<(\\w+)>", "?<$1x>") + ")"
                    + "|(?<iso>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d))"
                    + "|(?<attachment>附(?:件|表)\\d{1,2}(?:[-—]\\d{1,2})?)"
                    + "|(?<place>(?:第|列|居|排)(?<rank>\\d{1,4})(?:名|位))"
                    + "|(?<value>-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?<more>余|多)?(?<unit>" + UNIT + ")"
                    + "|(?<bare>\\d+(?:\\.\\d+)?)");

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}[.、)](?!\\d)|\\(\\d{1,2}\\))");

    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher numbering = NUMBERING.matcher(text);
        int from = 0;
        if (numbering.find()) {
            tokens.add(new Token.Reference(0, numbering.end()));
            from = numbering.end();
        }
        Matcher matcher = TOKEN.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            tokens.add(token(text, matcher));
        }
        return tokens;
    }

    private static Token token(String text, Matcher m) {
        int start = m.start();
        int end = m.end();
        if (m.group("number") != null || m.group("listed") != null || m.group("attachment") != null) {
            return new Token.Reference(start, end);
        }
        if (m.group("date") != null) {
            return date(m, Integer.valueOf(m.group("year")), "");
        }
        if (m.group("part") != null) {
            return date(m, null, "x");
        }
        if (m.group("iso") != null) {
            String[] parts = m.group("iso").split("[-/.]");
            Integer month = Integer.valueOf(parts[1]);
            return month >= 1 && month <= 12
                    ? new Token.Date(start, end, Integer.valueOf(parts[0]), month, month, Integer.valueOf(parts[2]))
                    : new Token.Unknown(start, end);
        }
        if (m.group("place") != null) {
            return new Token.Place(start, end, new BigDecimal(m.group("rank")));
        }
        if (m.group("value") != null) {
            return new Token.Quantity(
                    start, m.end("value"), end, new BigDecimal(m.group("value").replace(",", "")), m.group("unit"));
        }
        boolean startsName = end < text.length() && Character.UnicodeScript.of(text.charAt(end)) == Character.UnicodeScript.HAN;
        return startsName ? new Token.NamePart(start, end) : new Token.Unknown(start, end);
    }

    private static Token date(Matcher m, Integer year, String suffix) {
        Integer from = null;
        Integer to = null;
        Integer day = null;
        if (m.group("from" + suffix) != null) {
            from = Integer.valueOf(m.group("from" + suffix));
            to = Integer.valueOf(m.group("to" + suffix));
        } else if (m.group("month" + suffix) != null) {
            from = Integer.valueOf(m.group("month" + suffix));
            to = from;
            if (m.group("day" + suffix) != null) {
                day = Integer.valueOf(m.group("day" + suffix));
            } else if (m.group("end" + suffix) != null) {
                day = Token.Date.MONTH_END;
            }
        } else if (m.group("half" + suffix) != null) {
            from = 1;
            to = 6;
        } else if (m.group("quarter" + suffix) != null) {
            String quarter = m.group("quarter" + suffix);
            to = quarter.equals("前三") ? 9 : 3 * ("一二三四".indexOf(quarter) + 1);
            from = quarter.equals("前三") ? 1 : to - 2;
        }
        boolean possible = from == null || (from >= 1 && to <= 12 && from <= to);
        return possible
                ? new Token.Date(m.start(), m.end(), year, from, to, day)
                : new Token.Unknown(m.start(), m.end());
    }
}
