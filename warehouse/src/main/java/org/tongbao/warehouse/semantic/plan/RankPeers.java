package org.tongbao.warehouse.semantic.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.warehouse.semantic.Direction;
import org.tongbao.warehouse.semantic.Metric;

/**
 * The place among all peers, before anything is filtered: by completion rate where any of the peers has one in the period,
 * else by value. Equals share a place and the next is left out; who has no figure has no place.
 *
 * <pre>
 * before: 招商局 31.5 %    商务局 40.0 %    统计局 31.5 %    教体局 (none)
 * after:  招商局 2 of 3    商务局 1 of 3    统计局 2 of 3    教体局 null
 * </pre>
 *
 * @param key the column that tells metrics apart: metric, or indicator
 * @param byCompletion whether completion rates count
 */
record RankPeers(String key, List<Metric> metrics, Grouping grouping, boolean byCompletion) implements Step {

    @Override
    public String name() {
        return "ranked";
    }

    @Override
    public void write(SqlText sql) {
        String peers = "PARTITION BY " + key + ", t, " + String.join(", ", grouping.peers());
        String figure = byCompletion
                ? "CASE WHEN max(completion) OVER (" + peers + ") IS NULL THEN value ELSE completion END"
                : "value";
        String down = metrics.stream()
                .filter(metric -> metric.direction() == Direction.DOWN)
                .map(metric -> SqlText.literal(key.equals("indicator") ? metric.indicators().get(0) : metric.name()))
                .collect(Collectors.joining(", "));
        String score = down.isEmpty() ? figure : "CASE WHEN " + key + " IN (" + down + ") THEN -1 ELSE 1 END * " + figure;
        sql.add("SELECT *, CASE WHEN score IS NOT NULL THEN rank() OVER (" + peers + " ORDER BY score DESC NULLS LAST)::INT END AS place,\n")
                .add("       count(score) OVER (" + peers + ")::INT AS ranked_of\n")
                .add("FROM (SELECT *, " + score + " AS score FROM concluded)");
    }
}
