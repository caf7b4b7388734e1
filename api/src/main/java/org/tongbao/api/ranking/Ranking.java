package org.tongbao.api.ranking;

import java.math.BigDecimal;
import java.time.YearMonth;
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
            SELECT rank, change, subject_id::VARCHAR AS subject_id, subject, subject_kind, actual, target,
                   target_origin, rate, pace, yoy, yoy_note, status, rank_by, actual_statement::VARCHAR AS actual_statement,
                   rate_statement::VARCHAR AS rate_statement
            FROM ranking
            WHERE region_code = ? AND indicator_code = ? AND category_code = 'whole' AND subject_group = ? AND end_month = ?
            ORDER BY rank NULLS LAST, subject, subject_id
            """;

    /** @param group task_force, department (companies and zones among them) or township (subdistricts among them) */
    public static Ranking of(Engine engine, String region, String indicator, String group, YearMonth month) {
        String[] by = {"actual"};
        List<Place> places = engine.query(SQL, List.of(region, indicator, group, month.toString()), row -> {
            by[0] = row.text("rank_by");
            return place(row);
        });
        return new Ranking(by[0], places);
    }

    private static Place place(Row row) {
        return new Place(
                row.integer("rank"), row.integer("change"), row.text("subject_id"), row.text("subject"), row.text("subject_kind"),
                row.number("actual"), row.number("target"), row.text("target_origin"), row.number("rate"), row.number("pace"),
                row.number("yoy"), row.text("yoy_note"), row.text("status"), row.text("actual_statement"), row.text("rate_statement"));
    }
}
