package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Grain;

/**
 * What the bulletins in force say, as it was prepared when the release was made: the result of the steps from
 * {@link ReadCells} to {@link CompareRanks} over all regions and indicators.
 *
 * @param basis cumulative, quarter_cumulative (held against the quarter before), month or quarter
 * @param where on regions and categories alone
 */
record ReadMembers(List<String> indicators, String basis, Grain grain, Map<Dimension, List<String>> where, long from, long to) implements Step {

    @Override
    public String name() {
        return "member";
    }

    @Override
    public void write(SqlText sql) {
        conditions(sql.add("SELECT * FROM semantic.member\nWHERE "), "");
    }

    /**
     * Which rows of the prepared table these are.
     *
     * @param table with its dot, or empty
     */
    void conditions(SqlText sql, String table) {
        sql.add(table + "basis = " + SqlText.literal(basis) + " AND ").in(table + "indicator", indicators);
        Places.restrict(sql, where, table);
        sql.add("\n  AND " + table + "t BETWEEN ").bind(from).add(" AND ").bind(to);
        if (grain != Grain.MONTH) {
            sql.add("\n  AND " + table + "t % " + grain.months() + " = " + (grain.months() - 1));
        }
    }
}
