package org.tongbao.api.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * One period's order of the subjects of a kind.
 *
 * @param by rate where targets are known, else actual
 */
public record Ranking(String by, List<Place> places) {

    /**
     * @param rank 1 is best, equals share it; null for a subject without a figure
     * @param change places won since the bulletin before in the same year; negative where lost; null where there was none
     * @param rate in percent
     */
    public record Place(
            Integer rank, Integer change, String subject, String name, String kind, BigDecimal actual, BigDecimal target,
            String targetOrigin, BigDecimal rate, BigDecimal pace, BigDecimal yoy, String yoyNote, String status, String statement,
            String rateStatement) {}

    private static final String SQL = """
            WITH roster AS (
              SELECT *, bool_or(target IS NOT NULL OR rate IS NOT NULL) OVER () AS has_rates
              FROM progress_yoy
              WHERE region_code = ? AND indicator_code = ? AND category_code = 'whole' AND subject_group = ?
                AND year = ? AND month <= ?),
            scored AS (SELECT *, CASE WHEN has_rates THEN rate ELSE actual END AS score FROM roster),
            ranked AS (
              SELECT *, CASE WHEN score IS NOT NULL
                             THEN rank() OVER (PARTITION BY end_month ORDER BY score DESC NULLS LAST) END AS place
              FROM scored),
            before AS (
              SELECT subject_id, place FROM ranked
              WHERE month = (SELECT max(month) FROM ranked WHERE month < ?))
            SELECT r.place::INT AS place, (before.place - r.place)::INT AS change, r.subject_id::VARCHAR AS subject_id, r.subject,
                   r.subject_kind, r.actual, r.target, r.target_origin, r.rate, r.pace, r.yoy, r.yoy_note, r.status, r.has_rates,
                   r.actual_statement::VARCHAR AS actual_statement, r.rate_statement::VARCHAR AS rate_statement
            FROM ranked r LEFT JOIN before USING (subject_id)
            WHERE r.month = ?
            ORDER BY r.place NULLS LAST, r.subject
            """;

    /** @param group task_force, department (companies and zones among them) or township (subdistricts among them) */
    public static Ranking of(Engine engine, String region, String indicator, String group, int year, int month) {
        boolean[] byRate = {false};
        List<Place> places = engine.query(SQL, List.of(region, indicator, group, year, month, month, month), row -> {
            byRate[0] = row.is("has_rates");
            return place(row);
        });
        return new Ranking(byRate[0] ? "rate" : "actual", places);
    }

    private static Place place(Row row) {
        return new Place(
                row.integer("place"), row.integer("change"), row.text("subject_id"), row.text("subject"), row.text("subject_kind"),
                row.number("actual"), row.number("target"), row.text("target_origin"), row.number("rate"), row.number("pace"),
                row.number("yoy"), row.text("yoy_note"), row.text("status"), row.text("actual_statement"), row.text("rate_statement"));
    }
}
