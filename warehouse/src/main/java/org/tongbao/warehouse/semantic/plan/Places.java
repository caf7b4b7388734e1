package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Dimension;

/** Conditions on where a figure belongs, as the first tables of a plan can be asked for them. */
final class Places {

    private Places() {}

    /** @param table with its dot, or empty */
    static void restrict(SqlText sql, Map<Dimension, List<String>> where, String table) {
        if (where.containsKey(Dimension.REGION)) {
            sql.add("\n  AND ").in(table + "region_code", where.get(Dimension.REGION));
        }
        for (Dimension wider : List.of(Dimension.PREFECTURE, Dimension.PROVINCE)) {
            if (where.containsKey(wider)) {
                sql.add("\n  AND " + table + "region_code IN (SELECT region_code FROM semantic_region WHERE ")
                        .in(wider.code() + "_code", where.get(wider)).add(")");
            }
        }
        if (where.containsKey(Dimension.CATEGORY)) {
            sql.add("\n  AND ").in(table + "category", where.get(Dimension.CATEGORY));
        }
    }
}
