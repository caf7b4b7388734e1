package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.stream.Stream;
import org.tongbao.warehouse.semantic.Metric;

/**
 * Divides what was added up: ratios, lead over the pace, and growth with the reason where there is none. A change of a
 * percentage is in percentage points. Growth on Σ whose subjects differ between the periods is refused as
 * subjects_differ, unless comparable subjects were asked for.
 *
 * <pre>
 * before: department  2021-03  value 4.1  now_both 4.1  earlier_both 3.0  one_sided 1
 * after:  department  2021-03  value 4.1  growth null, subjects_differ
 *         (comparable)                    growth 36.666667
 * </pre>
 *
 * @param earlier names of the compared steps
 */
record Conclude(List<Metric> metrics, Grouping grouping, List<String> earlier, boolean comparableSubjects)
        implements Step {

    @Override
    public String name() {
        return "concluded";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("SELECT metric, " + grouping.list("") + ", t, subjects, roster, status, target, target_origin, target_low, target_high, rate_printed,\n")
                .add("       rate_statements, completion, pace,\n")
                .add("       completion - pace AS lead, statements, coalesce(target_statements, []) AS target_statements,\n       ");
        perMetric(sql, "value", "divisor");
        sql.add(" AS value,\n       ");
        List<String> ratios = ratios().map(ratio -> SqlText.literal(ratio.name())).toList();
        sql.add(ratios.isEmpty()
                ? "note"
                : "CASE WHEN metric IN (" + String.join(", ", ratios) + ") AND subjects > 0 AND divisor = 0 THEN 'divisor_zero' ELSE note END");
        sql.add(" AS note");
        earlier.forEach(name -> growth(sql, name));
        sql.add("\nFROM grouped");
    }

    private Stream<Metric.Ratio> ratios() {
        return metrics.stream().filter(Metric.Ratio.class::isInstance).map(Metric.Ratio.class::cast);
    }

    /** The figure of each metric, from its parts. */
    private void perMetric(SqlText sql, String value, String divisor) {
        if (ratios().findAny().isEmpty()) {
            sql.add(value);
            return;
        }
        sql.add("CASE metric");
        ratios().forEach(ratio -> sql.add(" WHEN " + SqlText.literal(ratio.name()) + " THEN " + divided(ratio, value, divisor)));
        sql.add(" ELSE " + value + " END");
    }

    private static String divided(Metric.Ratio ratio, String value, String divisor) {
        return "quotient(" + ratio.factor().toPlainString() + " * " + value + ", " + divisor + ")";
    }

    private void growth(SqlText sql, String name) {
        String shown = comparableSubjects ? name + "_both" : name + "_all";
        sql.add(",\n       ");
        perMetric(sql, shown, shown + "_divisor");
        sql.add(" AS " + name + "_value,\n       CASE WHEN " + why(name) + " IS NULL THEN ");
        String plain = "quotient(100 * (" + name + "_now - " + name + "_both), " + name + "_both)";
        if (ratios().findAny().isEmpty()) {
            sql.add(plain);
        } else {
            sql.add("CASE metric");
            ratios().forEach(ratio -> {
                String now = divided(ratio, name + "_now", name + "_now_divisor");
                String then = divided(ratio, name + "_both", name + "_both_divisor");
                sql.add(" WHEN " + SqlText.literal(ratio.name()) + " THEN "
                        + (ratio.isPercent() ? now + " - " + then : "quotient(100 * (" + now + " - " + then + "), " + then + ")"));
            });
            sql.add(" ELSE " + plain + " END");
        }
        sql.add(" END AS " + name + "_change,\n       " + why(name) + " AS " + name + "_note,\n       " + name + "_statements");
    }

    /** Why there is no growth; null where there is. */
    private String why(String name) {
        List<String> ratios = ratios().map(ratio -> SqlText.literal(ratio.name())).toList();
        String isRatio = ratios.isEmpty() ? "false" : "metric IN (" + String.join(", ", ratios) + ")";
        return "CASE WHEN subjects = 0 THEN 'not_reported'"
                + " WHEN " + name + "_both IS NULL THEN coalesce(" + name + "_reason, '" + name + "_missing')"
                + (comparableSubjects ? "" : " WHEN " + name + "_one_sided > 0 THEN 'subjects_differ'")
                + (ratios.isEmpty() ? "" : " WHEN " + isRatio + " AND (" + name + "_both_divisor = 0 OR " + name + "_now_divisor = 0) THEN 'not_comparable'")
                + (ratios.isEmpty() ? "" : " WHEN " + isRatio + " THEN " + whyNotDivided(name))
                + " WHEN " + name + "_both = 0 THEN 'last_zero'"
                + " WHEN " + name + "_both < 0 THEN 'not_comparable' END";
    }

    /** Percentages change by points, whatever they were; the growth of other ratios is told on what they were. */
    private String whyNotDivided(String name) {
        StringBuilder why = new StringBuilder("CASE metric");
        ratios().forEach(ratio -> {
            String then = divided(ratio, name + "_both", name + "_both_divisor");
            why.append(" WHEN ").append(SqlText.literal(ratio.name())).append(" THEN ")
                    .append(ratio.isPercent() ? "NULL" : "CASE WHEN " + then + " = 0 THEN 'last_zero' WHEN " + then + " < 0 THEN 'not_comparable' END");
        });
        return why.append(" END").toString();
    }
}
