package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import org.tongbao.warehouse.semantic.Metric;

/**
 * One row for each thing and period, the metrics side by side.
 *
 * <pre>
 * before: 招商局  2021-03  funds_in_place       4.1
 *         招商局  2021-03  project_preparation  20
 * after:  招商局  2021-03  funds_in_place 4.1   project_preparation 20
 * </pre>
 *
 * @param key the column that tells metrics apart: metric, or indicator
 * @param over the step it reads
 * @param measures columns of it, and the ends of the columns they become
 */
record SpreadMetrics(String key, String over, List<Metric> metrics, Grouping grouping, List<Measure> measures) implements Step {

    /** @param suffix after the metric's name; empty for the value itself */
    record Measure(String column, String suffix) {}

    @Override
    public String name() {
        return "spread";
    }

    @Override
    public void write(SqlText sql) {
        sql.add("SELECT " + grouping.list("") + ", t");
        for (Metric metric : metrics) {
            String of = " FILTER (" + key + " = "
                    + SqlText.literal(key.equals("indicator") ? metric.indicators().get(0) : metric.name()) + ")";
            for (Measure measure : measures) {
                sql.add(",\n       ")
                        .add(metrics.size() == 1 ? measure.column() : "any_value(" + measure.column() + ")" + of)
                        .add(" AS " + SqlText.identifier(metric.name() + measure.suffix()));
            }
        }
        sql.add("\nFROM " + over);
        if (metrics.size() > 1) {
            sql.add("\nGROUP BY ALL");
        }
    }
}
