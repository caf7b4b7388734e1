package org.tongbao.api.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * What the vintage in force says of one subject, indicator, category and period, figure by figure. Statements are null where
 * nothing was printed; amounts in the indicator's unit, rates and growth in percent.
 *
 * @param period last month
 * @param targetOrigin printed, carried (from an earlier bulletin of the year) or derived (actual ÷ printed rate); null without a target
 * @param targetLow least target that rounds to what was printed; null unless derived; targetHigh the greatest
 * @param rateComputed 100 × actual ÷ target; null where the target is derived or missing
 * @param rankBy rate where targets are known, else actual: what ranks are counted by
 */
record Origin(
        String subject, String subjectName, String subjectGroup, String indicator, String category, String period, String unit, int decimals,
        BigDecimal actual, String actualStatement, BigDecimal target, String targetOrigin, BigDecimal targetLow, BigDecimal targetHigh,
        String targetStatement, BigDecimal rateComputed, BigDecimal ratePrinted, String rateStatement, BigDecimal growthPrinted,
        String growthStatement, Integer rankPrinted, String rankStatement, String rankBy) {

    private static final String SQL = """
            SELECT p.subject_id::VARCHAR AS subject_id, p.subject, p.subject_group, p.indicator_code, p.category_code, p.end_month, p.unit, p.decimals,
                   p.actual, p.actual_statement::VARCHAR AS actual_statement, p.target, p.target_origin, p.target_low, p.target_high,
                   p.target_statement::VARCHAR AS target_statement, p.rate_recomputed, p.rate_printed,
                   p.rate_statement::VARCHAR AS rate_statement, p.growth_printed,
                   (SELECT min(s.statement_key)::VARCHAR FROM statements s
                    WHERE s.report_key = p.report_key AND s.subject_id = p.subject_id AND s.indicator_code = p.indicator_code
                      AND s.category_code = p.category_code AND s.end_month = p.end_month AND s.measure = 'growth' AND s.cumulative
                      AND s.value = p.growth_printed) AS growth_statement,
                   p.rank_printed, p.rank_statement::VARCHAR AS rank_statement, p.rank_by
            FROM progress p
            WHERE p.region_code = ? AND p.subject_id = ? AND p.indicator_code = ? AND p.category_code = ? AND p.end_month = ?
            ORDER BY p.actual IS NULL, p.issue_date DESC NULLS LAST, p.topic DESC
            LIMIT 1
            """;

    static Optional<Origin> of(Engine engine, String region, long subject, String indicator, String category, String period) {
        return engine.query(SQL, List.of(region, subject, indicator, category, period), Origin::read).stream().findFirst();
    }

    private static Origin read(Row row) {
        return new Origin(
                row.text("subject_id"), row.text("subject"), row.text("subject_group"), row.text("indicator_code"), row.text("category_code"),
                row.text("end_month"), row.text("unit"), row.integer("decimals"), row.number("actual"), row.text("actual_statement"),
                row.number("target"), row.text("target_origin"), row.number("target_low"), row.number("target_high"),
                row.text("target_statement"), row.number("rate_recomputed"), row.number("rate_printed"), row.text("rate_statement"),
                row.number("growth_printed"), row.text("growth_statement"), row.integer("rank_printed"), row.text("rank_statement"),
                row.text("rank_by"));
    }
}
