package org.tongbao.api.reports.facts;

import java.util.Map;

/** Words for why there is no figure. Missing is never zero. */
final class Why {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("not_reported", "未报"), Map.entry("blank", "空白"), Map.entry("not_applicable", "无任务"),
            Map.entry("not_mentioned", "未提及"), Map.entry("no_bulletin", "无通报"), Map.entry("missing", "无通报"),
            Map.entry("combined", "并入2月"),
            Map.entry("first_year", "首年，无上年数"), Map.entry("last_year_missing", "不可比（上年缺数）"),
            Map.entry("last_year_zero", "不可比（上年为0）"), Map.entry("not_comparable", "不可比（口径或单位有变）"),
            Map.entry("previous_missing", "上期缺数"), Map.entry("target_only", "只有目标"), Map.entry("restated", "不可比（基数有调整）"));

    private Why() {}

    /** @param code a status or note; null for none */
    static String words(String code) {
        return code == null ? "无数" : WORDS.getOrDefault(code, "无数");
    }
}
