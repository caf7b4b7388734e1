package org.tongbao.warehouse.semantic.plan;

/**
 * The share of the whole region's figure, all categories together, in percent.
 *
 * <pre>
 * before: 招商局  2021-03  4.1      七星关区 (whole)  2021-03  41.0
 * after:  招商局  2021-03  4.1, share 10
 * </pre>
 *
 * @param key the column that tells metrics apart: metric, or indicator
 * @param over the step it reads
 */
record JoinWhole(String key, String over) implements Step {

    @Override
    public String name() {
        return "shared";
    }

    @Override
    public void write(SqlText sql) {
        String from = key.equals("indicator") ? "member" : "measured";
        sql.add("SELECT r.*, quotient(100 * r.value, w.value) AS share\nFROM " + over + " r\n")
                .add("LEFT JOIN (SELECT " + key + ", region_code, t, CASE WHEN count(*) = 1 THEN min(value) END AS value\n")
                .add("           FROM " + from + " WHERE kind = 'whole' AND category = 'whole' GROUP BY ALL) w\n")
                .add("     ON w." + key + " = r." + key + " AND w.region_code = r.region_code AND w.t = r.t");
    }
}
