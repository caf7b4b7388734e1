package org.tongbao.etl.extract.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;
import org.tongbao.etl.extract.lex.Units;
import org.tongbao.etl.extract.observation.Status;

/** What a cell holds: a number, or one of the ways of holding none. */
final class Cells {

    private static final Pattern NUMBER = Expression.of(
            "(?<minus>[-△▲(])?(?<number>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?<percent>%)?(?<unit>" + Units.PATTERN + ")?(?<close>\\))?(?:[①-⑳*]|\\(\\p{IsHan}{1,6}\\))?");
    private static final Pattern PLACE = Pattern.compile("(?:并列)?第?(\\d{1,4})(?:名|位)?(?:\\(并列\\))?");
    private static final Pattern NOT_REPORTED = Pattern.compile("未报送?|未上报|未报告|未填报|缺报");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("无任务|无目标|不考核|不适用|无此项|/");

    private static final String DASHES = "-—–/_.…";
    private static final String NUMBER_OPENINGS = "0123456789-△▲(";
    private static final String MISSING_OPENINGS = "未缺无不/";

    private Cells() {}

    /** @param unit as printed in the cell; empty where it prints none */
    record Printed(BigDecimal value, String unit) {}

    static boolean isNumber(String cell) {
        return isPlain(cell) || opens(cell, NUMBER_OPENINGS) && NUMBER.matcher(cell).matches();
    }

    static boolean isMissing(String cell) {
        return opens(cell, MISSING_OPENINGS) && (NOT_REPORTED.matcher(cell).matches() || NOT_APPLICABLE.matcher(cell).matches());
    }

    static boolean isBlank(String cell) {
        return cell.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
    }

    /** Digits, with a point between them or none. */
    private static boolean isPlain(String cell) {
        int point = -1;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '.' && point < 0) {
                point = at;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !cell.isEmpty() && point != 0 && point != cell.length() - 1;
    }

    private static boolean opens(String cell, String with) {
        return !cell.isEmpty() && with.indexOf(cell.charAt(0)) >= 0;
    }

    /** Brackets around a number are a minus, as in accounts. */
    static Optional<Printed> number(String cell) {
        if (isPlain(cell)) {
            return Optional.of(new Printed(new BigDecimal(cell), ""));
        }
        Matcher number = NUMBER.matcher(cell);
        if (!opens(cell, NUMBER_OPENINGS) || !number.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.group("number").replace(",", ""));
        boolean bracketed = "(".equals(number.group("minus"));
        if (bracketed != (number.group("close") != null)) {
            return Optional.empty();
        }
        String unit = number.group("percent") != null ? "%" : number.group("unit") == null ? "" : number.group("unit");
        return Optional.of(new Printed(number.group("minus") == null ? value : value.negate(), unit));
    }

    static Optional<Printed> place(String cell) {
        Matcher place = PLACE.matcher(cell);
        return place.matches() ? Optional.of(new Printed(new BigDecimal(place.group(1)), "")) : Optional.empty();
    }

    static Status nothing(String cell) {
        return NOT_REPORTED.matcher(cell).matches() ? Status.NOT_REPORTED
                : NOT_APPLICABLE.matcher(cell).matches() ? Status.NOT_APPLICABLE
                : Status.BLANK;
    }
}
