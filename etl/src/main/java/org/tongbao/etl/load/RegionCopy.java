package org.tongbao.etl.load;

import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.star.Type;

/**
 * A region made in the likeness of another: all it holds under keys of its own, amounts multiplied by a whole number, so that they
 * stay exact, add up as before and keep their rates.
 *
 * @param code of the new region, digits alone
 * @param factor on amounts
 */
record RegionCopy(String code, long key, int factor) {

    private static final Set<String> SHARED_KEYS = Set.of("indicator_key", "category_key", "period_key");
    private static final Set<String> AMOUNTS = Set.of("target", "target_low", "target_high", "actual", "month_actual");

    /** A SELECT of the table's columns over its rows of the region that is copied. */
    String select(Table table) {
        return table.columns().stream()
                .map(column -> value(column) + "::" + column.type().duckdb() + " AS " + column.name())
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table.name()));
    }

    private String value(Column column) {
        String name = column.name();
        if (name.equals("region_key")) {
            return "(" + key + ")";
        }
        if (name.equals("region_code")) {
            return "'" + code + "'";
        }
        if (name.equals("content_hash")) {
            return "sha256(content_hash || '" + code + "')";
        }
        if (AMOUNTS.contains(name)) {
            return "(" + name + " * " + factor + ")";
        }
        if (column.type() == Type.LONG && !SHARED_KEYS.contains(name)) {
            return "(CASE WHEN " + name + " IS NOT NULL THEN hash(" + name + ", '" + code + "') >> 1 END)";
        }
        return name;
    }
}
