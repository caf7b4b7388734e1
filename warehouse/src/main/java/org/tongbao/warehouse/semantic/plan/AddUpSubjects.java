package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.warehouse.semantic.Dimension;

/**
 * Adds subjects up, each part of a ratio by itself. A subject without a figure adds nothing and is not counted among the
 * subjects; the roster says how many there should have been. Completion is Σ actual ÷ Σ target over the subjects of which
 * both are known; of one subject alone, the printed rate where its target was derived from it, or actual or target is not
 * known. A sum's target lies between the sums of what each is at least and at most; a sum has no printed rate. Growth is told on Σ of subjects on the roster now that have a figure in both periods; how many of them have one in
 * only one of the two is counted beside it. Subjects that were on the roster then, and neither are now nor were taken over,
 * are no part of either Σ.
 *
 * <pre>
 * before: department 招商局  2021-03  4.1  target 13  earlier 3.0
 *         department 商务局  2021-03  null target 8   earlier 1.0
 * after:  department         2021-03  4.1  target 21  completion 31.538462 (4.1 ÷ 13)  subjects 1 of 2
 *                            now_both 4.1  earlier_both 3.0  one_sided 1
 * </pre>
 *
 * @param kind the one kind counted, or empty
 * @param where on subjects and parents that are not told apart in the answer
 * @param earlier names of the steps whose figures are compared
 */
record AddUpSubjects(
        Grouping grouping, Optional<String> kind, Map<Dimension, List<String>> where, boolean parentsOnly, List<String> earlier)
        implements Step {

    @Override
    public String name() {
        return "grouped";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("SELECT metric, " + grouping.list("") + ", t, " + SUMS);
        for (String name : earlier) {
            sql.add(GROWTH.replace("$", name));
        }
        sql.add("\nFROM measured m");
        if (grouping.needsRegion()) {
            sql.add(" JOIN (SELECT region_code AS code, level, prefecture_code, province_code FROM semantic.region) g ON g.code = m.region_code");
        }
        String and = "\nWHERE ";
        if (kind.isPresent()) {
            sql.add(and + "kind = ").bind(kind.get());
            and = " AND ";
        }
        if (parentsOnly) {
            sql.add(and + "parent_id IS NOT NULL");
            and = " AND ";
        }
        if (grouping.addsUpRegions()) {
            sql.add(and + "level = 'county'");
            and = " AND ";
        }
        for (Map.Entry<Dimension, List<String>> condition : where.entrySet()) {
            switch (condition.getKey()) {
                case SUBJECT -> sql.add(and).in("subject_id", longs(condition.getValue()));
                case PARENT -> sql.add(and).in("parent_id", longs(condition.getValue()));
                case REGION -> sql.add(and).in("region_code", condition.getValue());
                default -> throw new IllegalStateException(condition.getKey() + " is filtered elsewhere");
            }
            and = " AND ";
        }
        sql.add("\nGROUP BY ALL");
    }

    static List<Long> longs(List<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }

    private static final String SUMS = """
            sum(value) AS value, sum(divisor) AS divisor,
                   count(value) AS subjects, count(*) FILTER (status <> 'not_applicable') AS roster,
                   CASE WHEN count(value) > 0 THEN CASE WHEN sum(value) = 0 THEN 'zero' ELSE 'reported' END
                        WHEN min(status) = max(status) THEN min(status) ELSE 'not_reported' END AS status,
                   CASE WHEN count(note) = count(*) AND min(note) = max(note) THEN min(note) END AS note,
                   sum(target) AS target,
                   CASE WHEN count(target_origin) > 0
                        THEN CASE WHEN min(target_origin) = max(target_origin) THEN min(target_origin) ELSE 'mixed' END END AS target_origin,
                   CASE WHEN count(target_low) > 0 THEN sum(coalesce(target_low, target)) END AS target_low,
                   CASE WHEN count(target_high) > 0 THEN sum(coalesce(target_high, target)) END AS target_high,
                   CASE WHEN count(*) = 1 THEN min(rate_printed) END AS rate_printed,
                   CASE WHEN count(*) = 1 AND count(rate_statement) = 1 THEN [min(rate_statement)] ELSE [] END AS rate_statements,
                   CASE WHEN count(*) > 1
                        THEN quotient(100 * sum(value) FILTER (target IS NOT NULL), sum(target) FILTER (value IS NOT NULL))
                        WHEN min(target_origin) <> 'derived' THEN coalesce(quotient(100 * min(value), min(target)), min(rate_printed))
                        ELSE min(rate_printed) END AS completion,
                   CASE WHEN min(pace) = max(pace) THEN min(pace) END AS pace,
                   flatten(list(statements ORDER BY region_code, subject_id)) AS statements,
                   list(target_statement ORDER BY region_code, subject_id) FILTER (target_statement IS NOT NULL) AS target_statements\
            """;

    private static final String GROWTH = """
            ,
                   sum(value) FILTER ($_value IS NOT NULL) AS $_now, sum(divisor) FILTER ($_value IS NOT NULL) AS $_now_divisor,
                   sum($_value) FILTER (value IS NOT NULL) AS $_both, sum($_divisor) FILTER (value IS NOT NULL) AS $_both_divisor,
                   sum($_value) AS $_all, sum($_divisor) AS $_all_divisor,
                   count(*) FILTER ((value IS NULL) <> ($_value IS NULL)) AS $_one_sided,
                   CASE WHEN min($_reason) = max($_reason) THEN min($_reason) END AS $_reason,
                   flatten(list($_statements ORDER BY region_code, subject_id)) AS $_statements\
            """;
}
