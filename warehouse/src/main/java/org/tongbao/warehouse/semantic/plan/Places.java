package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Dimension;

/** Conditions on where a figure belongs, as the first tables of a plan can be asked for them. */
final class Places {

    private static final List<Dimension> DIVISIONS = List.of(Dimension.REGION, Dimension.PREFECTURE, Dimension.PROVINCE);

    private Places() {}

    /** @param table with its dot, or empty */
    static void restrict(SqlText sql, Map<Dimension, List<String>> where, String table) {
        for (Dimension division : DIVISIONS) {
            if (where.containsKey(division)) {
                within(sql.add("\n  AND "), division, where.get(division), table + "region_code");
            }
        }
        if (where.containsKey(Dimension.CATEGORY)) {
            sql.add("\n  AND ").in(table + "category", where.get(Dimension.CATEGORY));
        }
    }

    /** @param column code of a region, or of the division itself */
    static void within(SqlText sql, Dimension division, List<String> codes, String column) {
        if (column.endsWith("region_code") && division != Dimension.REGION) {
            sql.add(column + " IN (SELECT region_code FROM semantic.region WHERE ").in(division.code() + "_code", codes).add(")");
        } else {
            sql.in(column, codes);
        }
    }
}
