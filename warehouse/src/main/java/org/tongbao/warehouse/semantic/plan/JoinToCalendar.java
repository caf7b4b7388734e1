package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Dimension;

/**
 * A row for each subject on the year's roster and each month in which it was in force, whether a bulletin speaks of it or
 * not. Where none does, the status says why: not_reported (a bulletin speaks of others), combined (January, told with
 * February) or missing (no bulletin). A figure that was printed of a subject not in force is kept.
 *
 * <pre>
 * before: 招商局  2021-02  2.5        roster of 2021: 招商局, 商务局; bulletins of January–February and March
 *         招商局  2021-03  4.1
 *         商务局  2021-02  0
 * after:  招商局  2021-01        combined      商务局  2021-01     combined
 *         招商局  2021-02  2.5   reported      商务局  2021-02  0  zero
 *         招商局  2021-03  4.1   reported      商务局  2021-03     not_reported
 * </pre>
 *
 * @param indicators all where empty
 * @param from first month
 * @param to last month
 */
record JoinToCalendar(List<String> indicators, Map<Dimension, List<String>> where, long from, long to) implements Step {

    @Override
    public String name() {
        return "spine";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("""
                SELECT r.region_code, r.category, r.indicator, r.subject_id, m.t, coalesce(s.kind, n.kind) AS kind,
                       CASE WHEN s.subject_id IS NULL THEN n.parent_id ELSE s.parent_id END AS parent_id,
                       c.actual, c.month_actual, c.month_note, c.target, c.target_origin, c.target_low,
                       c.target_high, c.rate_printed, c.rate_statement, c.pace,
                       c.actual_statement, c.month_base_statement, c.target_statement,
                       coalesce(c.status, CASE WHEN told.t IS NOT NULL THEN 'not_reported'
                                               WHEN combined.t IS NOT NULL THEN 'combined' ELSE 'missing' END) AS status
                FROM semantic.roster r
                JOIN (SELECT unnest(range(\
                """);
        sql.bind(from).add("::BIGINT, ").bind(to + 1).add("""
                ::BIGINT)) AS t) m ON m.t // 12 = r.year
                JOIN semantic.subject n ON n.subject_id = r.subject_id AND n.is_newest
                LEFT JOIN semantic.subject s ON s.subject_id = r.subject_id AND m.t BETWEEN s.from_t AND s.to_t
                LEFT JOIN cell c ON c.region_code = r.region_code AND c.category = r.category AND c.indicator = r.indicator
                     AND c.subject_id = r.subject_id AND c.t = m.t
                LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t FROM cell) told
                     ON told.region_code = r.region_code AND told.category = r.category AND told.indicator = r.indicator AND told.t = m.t
                LEFT JOIN (SELECT DISTINCT region_code, category, indicator, t - 1 AS t FROM cell WHERE month_note = 'january_february') combined
                     ON combined.region_code = r.region_code AND combined.category = r.category AND combined.indicator = r.indicator
                     AND combined.t = m.t
                WHERE (s.subject_id IS NOT NULL OR c.subject_id IS NOT NULL) AND r.year BETWEEN\s""");
        sql.bind(from / 12).add(" AND ").bind(to / 12);
        if (!indicators.isEmpty()) {
            sql.add("\n  AND ").in("r.indicator", indicators);
        }
        Places.restrict(sql, where, "r.");
    }
}
