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
        String lists = column("statements", "") + " AS statements, " + column("target_statements", "") + " AS target_statements,\n       "
                + column("rate_statements", "") + " AS rate_statements";
        conditions(sql.add("SELECT *, " + lists + "\nFROM " + table() + "\nWHERE "), "");
    }

    String table() {
        return MemberTables.table(basis);
    }

    /**
     * A column of the steps' result, as it is read from the prepared table.
     *
     * @param table with its dot, or empty
     */
    String column(String name, String table) {
        boolean isOwn = basis.equals("month") || basis.equals("quarter");
        return switch (name) {
            case "statements" -> isOwn
                    ? "list_filter([" + table + "statement, " + table + "other_statement], lambda k: k IS NOT NULL)"
                    : oneOrNone(table + "statement");
            case "rate_statements" -> oneOrNone(table + "rate_statement");
            case "target_statements" -> oneOrNone(table + "target_statement");
            default -> table + name;
        };
    }

    private static String oneOrNone(String key) {
        return "CASE WHEN " + key + " IS NULL THEN [] ELSE [" + key + "] END";
    }

    /**
     * Which rows of the prepared table these are.
     *
     * @param table with its dot, or empty
     */
    void conditions(SqlText sql, String table) {
        sql.in(table + "indicator", indicators);
        Places.restrict(sql, where, table);
        if (from == to) {
            sql.add("\n  AND " + table + "t = ").bind(to);
        } else {
            sql.add("\n  AND " + table + "t BETWEEN ").bind(from).add(" AND ").bind(to);
        }
        if (grain != Grain.MONTH) {
            sql.add("\n  AND " + table + "t % " + grain.months() + " = " + (grain.months() - 1));
        }
    }
}
