package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Vintage;

/**
 * What the chosen vintages say; of several topics that speak of the same, the one that has a figure, else the one issued
 * later. The month after the last is read too: a February that tells January with it says why
 * January is silent.
 *
 * <pre>
 * before: 招商局  到位资金  2021-02  vintage 1  2.4   issued 03-05, superseded 04-20
 *         招商局  到位资金  2021-02  vintage 2  2.5   issued 04-20
 * after:  招商局  到位资金  2021-02  2.5              latest
 *         招商局  到位资金  2021-02  2.4              as first reported, or as of 2021-04-01
 * </pre>
 *
 * @param indicators all where empty
 * @param where on regions and categories alone: what filters nothing else out
 * @param from first month
 * @param to last month of the calendar
 */
record ReadCells(List<String> indicators, Map<Dimension, List<String>> where, long from, long to, Vintage vintage) implements Step {

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("""
                SELECT region_code, category, indicator, subject_id, t, status, actual, month_actual, month_note, target,
                       target_origin, target_low, target_high, rate_printed, rate_statement, pace, actual_statement, month_base_statement, target_statement
                FROM semantic.cell
                WHERE t BETWEEN\s""").bind(from).add(" AND ").bind(to + 1);
        if (!indicators.isEmpty()) {
            sql.add("\n  AND ").in("indicator", indicators);
        }
        Places.restrict(sql, where, "");
        if (vintage instanceof Vintage.AsOf asOf) {
            sql.add("\n  AND issued <= ").bind(asOf.day()).add(" AND superseded > ").bind(asOf.day());
            sql.add("\nQUALIFY row_number() OVER (PARTITION BY region_code, category, indicator, subject_id, t")
                    .add(" ORDER BY actual IS NOT NULL DESC, issued DESC, topic DESC) = 1");
        } else {
            sql.add(vintage instanceof Vintage.AsFirstReported ? "\n  AND is_first" : "\n  AND is_latest");
        }
    }
}
