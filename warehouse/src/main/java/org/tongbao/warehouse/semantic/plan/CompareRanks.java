package org.tongbao.warehouse.semantic.plan;

/**
 * Places won since the last period of the same year in which the peers were ranked; negative where lost.
 *
 * <pre>
 * before: 招商局  2021-02  5      2021-03  (no bulletin)      2021-04  2
 * after:  招商局  2021-04  2, won 3
 * </pre>
 *
 * @param key the column that tells metrics apart: metric, or indicator
 */
record CompareRanks(String key, Grouping grouping) implements Step {

    @Override
    public String name() {
        return "moved";
    }

    @Override
    public void write(SqlText sql) {
        String peers = String.join(", ", grouping.peers());
        sql.add("SELECT r.*, before.place - r.place AS places_won\nFROM ranked r\n")
                .add("LEFT JOIN (SELECT " + key + ", " + peers + ", t,\n")
                .add("                  lag(t) OVER (PARTITION BY " + key + ", " + peers + ", t // 12 ORDER BY t) AS before_t\n")
                .add("           FROM (SELECT DISTINCT " + key + ", " + peers + ", t FROM ranked WHERE place IS NOT NULL)) c\n")
                .add("     ON c." + key + " = r." + key + " AND c.t = r.t AND " + Grouping.equal(grouping.peers(), "c", "r") + "\n")
                .add("LEFT JOIN ranked before ON before." + key + " = r." + key + " AND before.t = c.before_t AND ")
                .add(grouping.same("before", "r"));
    }
}
