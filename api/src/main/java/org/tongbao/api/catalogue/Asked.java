package org.tongbao.api.catalogue;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/** Checks what a request names against what there is. */
public final class Asked {

    private Asked() {}

    /** An indicator as charts need it. */
    public record Indicator(String code, String name, String nameEn, String unit, int decimals) {}

    /** A subject under its newest name. */
    public record Subject(long id, String name, String group) {}

    /** @throws Problem if the region has no bulletin */
    public static String region(Engine engine, String code) {
        return engine.remembered(List.of("region", code), () -> engine.query("""
                SELECT name FROM dim_region WHERE code = ? AND region_key IN (SELECT region_key FROM dim_report)
                """, List.of(code), row -> row.text("name")).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("有通报的地区", code)));
    }

    /** @throws Problem if there is no such indicator */
    public static Indicator indicator(Engine engine, String code) {
        return engine.remembered(List.of("indicator", code), () -> engine.query("""
                SELECT code, name, name_en, unit, decimals FROM dim_indicator WHERE code = ?
                """, List.of(code), Asked::indicator)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("指标", code)));
    }

    /** Those that come first where a region is shown, by code. */
    public static List<Indicator> headlines(Engine engine) {
        return engine.remembered(List.of("headlines"), () -> engine.query("""
                SELECT code, name, name_en, unit, decimals FROM dim_indicator WHERE headline ORDER BY code
                """, List.of(), Asked::indicator));
    }

    private static Indicator indicator(Row row) {
        return new Indicator(row.text("code"), row.text("name"), row.text("name_en"), row.text("unit"), row.integer("decimals"));
    }

    /**
     * @param named an id, any name it ever had, an alias, or {@code whole}
     * @throws Problem if the region has no such subject
     */
    public static Subject subject(Engine engine, String region, String named) {
        return engine.remembered(List.of("subject", region, named), () -> engine.query("""
                SELECT s.subject_id, arg_max(s.name, s.valid_from) AS name, arg_max(s.kind, s.valid_from) AS kind
                FROM dim_subject s
                WHERE s.region_key = (SELECT region_key FROM dim_region WHERE code = ?)
                  AND s.subject_id IN (
                    SELECT subject_id FROM dim_subject
                    WHERE region_key = s.region_key AND (name = ? OR subject_id::VARCHAR = ? OR (kind = 'whole' AND ? = 'whole'))
                    UNION SELECT subject_id FROM subject_alias WHERE region_key = s.region_key AND alias = ?)
                GROUP BY s.subject_id
                """, List.of(region, named, named, named, named),
                        row -> new Subject(Long.parseLong(row.text("subject_id")), row.text("name"), row.text("kind")))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("单位", named)));
    }

    /** @throws Problem if it isn't a month */
    public static YearMonth month(String parameter, String given) {
        try {
            return YearMonth.parse(given);
        } catch (DateTimeParseException e) {
            throw Problem.badParameter(parameter, given, "年月，例如 2021-03");
        }
    }
}
