package org.tongbao.warehouse.semantic.plan;

import java.util.List;

/**
 * Rates, leads and growth of single subjects, with the reason where there is no growth. Completion is the printed rate where
 * the target itself was derived from it, or actual or target is not known.
 *
 * <pre>
 * before: 招商局  2021-03  value 4.1  target 13 printed   last_year 3.0
 *         商务局  2021-03  value 2.0  target 8.1 derived  rate printed 24.7   last_year 0
 * after:  招商局  completion 31.538462  lead 6.538462  growth 36.666667
 *         商务局  completion 24.7       lead -0.3      growth null, last_zero
 * </pre>
 *
 * @param over the step it reads
 * @param earlier names of the steps whose figures are compared
 */
record ConcludeSubjects(String over, List<String> earlier) implements Step {

    @Override
    public String name() {
        return "concluded";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("SELECT *, completion - pace AS lead");
        for (String name : earlier) {
            sql.add("""
                    ,
                           CASE WHEN $_value > 0 THEN quotient(100 * (value - $_value), $_value) END AS $_change,
                           CASE WHEN $_reason IS NOT NULL THEN $_reason WHEN $_value = 0 THEN 'last_zero'
                                WHEN $_value < 0 THEN 'not_comparable' END AS $_note\
                    """.replace("$", name));
        }
        sql.add("\nFROM (SELECT *, " + COMPLETION + " AS completion,\n"
                + "             CASE WHEN target_statement IS NULL THEN []::BIGINT[] ELSE [target_statement] END AS target_statements,\n"
                + "             CASE WHEN rate_statement IS NULL THEN []::BIGINT[] ELSE [rate_statement] END AS rate_statements\n"
                + "      FROM " + over + ")");
    }

    private static final String COMPLETION =
            "CASE WHEN target_origin <> 'derived' THEN coalesce(quotient(100 * value, target), rate_printed) ELSE rate_printed END";
}
