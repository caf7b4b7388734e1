package org.tongbao.api.reports.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bound in words that can be read back. */
final class Bounds {

    private static final Pattern BOUND = Pattern.compile("(>=|<=|==|>|<)(-?[0-9.]+)");

    private Bounds() {}

    /** What a list of units has done, as in 完成目标任务50%以上; empty where it isn't a threshold. */
    static String threshold(String bound) {
        Matcher of = BOUND.matcher(bound);
        if (!of.matches() || of.group(2).equals("0")) {
            return "";
        }
        return switch (of.group(1)) {
            case ">=" -> "完成目标任务" + of.group(2) + "%以上";
            case "<", "<=" -> "完成目标任务" + of.group(2) + "%以下";
            case ">" -> of.group(2).equals("100") ? "超额完成全年目标任务" : "完成目标任务超过" + of.group(2) + "%";
            default -> "完成目标任务" + of.group(2) + "%";
        };
    }

    /** As a condition of its own, as in 不低于50; empty where there is none. */
    static String condition(String bound) {
        Matcher of = BOUND.matcher(bound);
        if (!of.matches()) {
            return "";
        }
        return switch (of.group(1)) {
            case ">=" -> "不低于";
            case "<" -> "低于";
            case ">" -> "高于";
            case "<=" -> "不高于";
            default -> "等于";
        } + of.group(2);
    }
}
