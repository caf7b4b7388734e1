package org.tongbao.warehouse.semantic.plan;

import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Grain;

/**
 * The months in which a period of the grain ends, each with its value: cumulative from January, or the period's own. A
 * month's own figure is the warehouse's; a quarter's is the cumulative one less that of the quarter before, in the same
 * year; a year's is the cumulative one. Where the figure before is missing or greater there is no own figure, and the note
 * says so. Targets and rates are of the year, so that own figures of months and quarters have none. The status of an own
 * figure is its own: zero where nothing was added.
 *
 * <pre>
 * before: 招商局  2021-03   4.1          招商局  2021-06   9.0      招商局  2021-09   8.7
 * after:  (quarter, own)
 *         招商局  2021-03   4.1          招商局  2021-06   4.9      招商局  2021-09   null, restated
 * </pre>
 *
 * @param name of the result
 */
record TakePeriods(String name, Grain grain, Accumulation accumulation) implements Step {

    @Override
    public void write(SqlText sql) {
        boolean isOwn = accumulation == Accumulation.PERIOD && grain != Grain.YEAR;
        boolean isQuarter = isOwn && grain == Grain.QUARTER;
        String value = isQuarter
                ? "CASE WHEN s.t % 12 = 2 THEN s.actual WHEN s.actual >= b.actual THEN s.actual - b.actual END"
                : isOwn ? "s.month_actual" : "s.actual";
        String status = isOwn
                ? "CASE WHEN " + value + " = 0 THEN 'zero' WHEN " + value + " IS NOT NULL THEN 'reported' ELSE s.status END AS status"
                : "s.status";
        sql.add("SELECT s.region_code, s.category, s.indicator, s.subject_id, s.t, s.kind, s.parent_id, " + status + ", s.pace,\n       ");
        sql.add(isOwn
                ? """
                        NULL::DECIMAL(24,6) AS target, NULL::VARCHAR AS target_origin, NULL::DECIMAL(24,6) AS target_low, NULL::DECIMAL(24,6) AS target_high,
                               NULL::DECIMAL(24,6) AS rate_printed, NULL::BIGINT AS rate_statement, NULL::BIGINT AS target_statement,
                        """
                : "s.target, s.target_origin, s.target_low, s.target_high, s.rate_printed, s.rate_statement, s.target_statement,\n");
        sql.add("       " + value + " AS value,\n");
        if (isQuarter) {
            sql.add("""
                           CASE WHEN s.actual IS NULL OR s.t % 12 = 2 THEN NULL WHEN b.actual IS NULL THEN 'previous_missing'
                                WHEN s.actual < b.actual THEN 'restated' END AS note,
                           list_filter([s.actual_statement, CASE WHEN s.t % 12 <> 2 AND s.actual >= b.actual THEN b.actual_statement END],
                                       lambda k: k IS NOT NULL) AS statements
                    FROM spine s
                    LEFT JOIN spine b ON b.region_code = s.region_code AND b.category = s.category AND b.indicator = s.indicator
                         AND b.subject_id = s.subject_id AND b.t = s.t - 3
                    """);
        } else if (isOwn) {
            sql.add("""
                           CASE WHEN s.actual IS NOT NULL THEN s.month_note END AS note,
                           list_filter([s.actual_statement, s.month_base_statement], lambda k: k IS NOT NULL) AS statements
                    FROM spine s
                    """);
        } else {
            sql.add("""
                           NULL::VARCHAR AS note,
                           CASE WHEN s.actual_statement IS NULL THEN []::BIGINT[] ELSE [s.actual_statement] END AS statements
                    FROM spine s
                    """);
        }
        if (grain != Grain.MONTH) {
            sql.add("WHERE s.t % " + grain.months() + " = " + (grain.months() - 1));
        }
    }
}
