package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import org.tongbao.warehouse.semantic.Metric;

/**
 * Each metric of each subject. A ratio keeps its two parts apart, so that they can be added up before they are divided,
 * and has both or neither.
 *
 * <pre>
 * before: 招商局  2021-03  到位资金  4.1        招商局  2021-03  项目编制  20
 * after:  招商局  2021-03  funds_in_place     value 4.1  divisor null
 *         招商局  2021-03  funds_per_project  value 4.1  divisor 20
 * </pre>
 *
 * @param earlier names of the steps whose figures are compared
 */
record MeasureMetrics(List<Metric> metrics, List<String> earlier) implements Step {

    @Override
    public String name() {
        return "measured";
    }

    @Override
    public void write(SqlText sql) {
        String between = "";
        for (Metric metric : metrics) {
            sql.add(between);
            if (metric instanceof Metric.Ratio ratio) {
                write(ratio, sql);
            } else {
                write((Metric.Simple) metric, sql);
            }
            between = "\nUNION ALL\n";
        }
    }

    private void write(Metric.Simple metric, SqlText sql) {
        sql.add("SELECT " + SqlText.literal(metric.name()) + " ").add("""
                AS metric, region_code, category, subject_id, t, kind, parent_id, value, NULL::DECIMAL(24,6) AS divisor,
                       status, note, target, target_origin, target_low, target_high, rate_printed, rate_statement, pace, statements,
                       target_statement""");
        for (String name : earlier) {
            sql.add(",\n       $_value, NULL::DECIMAL(24,6) AS $_divisor, $_statements, $_reason".replace("$", name));
        }
        sql.add("\nFROM member WHERE indicator = ").bind(metric.indicator());
    }

    private void write(Metric.Ratio metric, SqlText sql) {
        sql.add("SELECT " + SqlText.literal(metric.name()) + " ").add("""
                AS metric, n.region_code, n.category, n.subject_id, n.t, n.kind, n.parent_id,
                       CASE WHEN d.value IS NOT NULL THEN n.value END AS value, CASE WHEN n.value IS NOT NULL THEN d.value END AS divisor,
                       CASE WHEN n.value IS NULL THEN n.status ELSE d.status END AS status, coalesce(n.note, d.note) AS note,
                       NULL::DECIMAL(24,6) AS target, NULL AS target_origin, NULL::DECIMAL(24,6) AS target_low,
                       NULL::DECIMAL(24,6) AS target_high, NULL::DECIMAL(24,6) AS rate_printed, NULL::BIGINT AS rate_statement, n.pace,
                       list_concat(n.statements, d.statements) AS statements, NULL::BIGINT AS target_statement""");
        for (String name : earlier) {
            sql.add("""
                    ,
                           CASE WHEN d.$_value IS NOT NULL THEN n.$_value END AS $_value,
                           CASE WHEN n.$_value IS NOT NULL THEN d.$_value END AS $_divisor,
                           list_concat(n.$_statements, d.$_statements) AS $_statements,
                           coalesce(n.$_reason, d.$_reason) AS $_reason\
                    """.replace("$", name));
        }
        sql.add("""

                FROM member n JOIN member d ON d.region_code = n.region_code AND d.category = n.category AND d.subject_id = n.subject_id
                     AND d.t = n.t
                WHERE n.indicator =\s""").bind(metric.numerator().indicator())
                .add(" AND d.indicator = ").bind(metric.denominator().indicator());
    }
}
