package org.tongbao.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class CatalogueController {

    private final Published published;

    CatalogueController(Published published) {
        this.published = published;
    }

    record RegionEntry(String code, String name, String fullName, String firstPeriod, String lastPeriod, int bulletins) {}

    /** @param group the kind it is ranked within */
    record SubjectEntry(String id, String name, String kind, String group) {}

    record IndicatorEntry(String code, String name, String nameEn, String unit, int decimals, boolean headline) {}

    record PeriodEntry(String endMonth, String name, int year, int month, List<String> reports) {}

    @Operation(summary = "Regions with bulletins, and the months these reach over")
    @GetMapping("/api/v1/regions")
    Answer<List<RegionEntry>> regions() {
        return published.ask(engine -> engine.query("""
                SELECT g.code, g.name, g.full_name, min(r.period_end) AS first, max(r.period_end) AS last, count(*)::INT AS bulletins
                FROM dim_report r JOIN dim_region g ON g.region_key = r.region_key
                GROUP BY ALL ORDER BY count(*) DESC, g.code
                """, List.of(), row -> new RegionEntry(row.text("code"), row.text("name"), row.text("full_name"),
                row.text("first"), row.text("last"), row.integer("bulletins"))));
    }

    @Operation(summary = "Subjects of a region that have figures")
    @GetMapping("/api/v1/subjects")
    Answer<List<SubjectEntry>> subjects(
            @Parameter(example = "990101") @RequestParam String region, @RequestParam(required = false) String indicator) {
        return published.ask(engine -> engine.query("""
                SELECT subject_id::VARCHAR AS id, any_value(subject_now) AS name, arg_max(subject_kind, end_month) AS kind,
                       arg_max(subject_group, end_month) AS subject_group
                FROM progress WHERE region_code = ? AND (?::VARCHAR IS NULL OR indicator_code = ?)
                GROUP BY subject_id
                ORDER BY CASE any_value(subject_group) WHEN 'whole' THEN 0 WHEN 'task_force' THEN 1 WHEN 'department' THEN 2
                         WHEN 'township' THEN 3 ELSE 4 END, name
                """, Arrays.asList(region, indicator, indicator),
                row -> new SubjectEntry(row.text("id"), row.text("name"), row.text("kind"), row.text("subject_group"))));
    }

    @Operation(summary = "Indicators of a region that have figures, the headline ones first")
    @GetMapping("/api/v1/indicators")
    Answer<List<IndicatorEntry>> indicators(@Parameter(example = "990101") @RequestParam String region) {
        return published.ask(engine -> engine.query("""
                SELECT i.code, i.name, i.name_en, i.unit, i.decimals, i.headline FROM dim_indicator i
                WHERE i.code IN (SELECT indicator_code FROM progress WHERE region_code = ?)
                ORDER BY i.headline DESC, i.known DESC, i.code
                """, List.of(region), row -> new IndicatorEntry(row.text("code"), row.text("name"), row.text("name_en"),
                row.text("unit"), row.integer("decimals"), row.is("headline"))));
    }

    @Operation(summary = "Periods of a region that bulletins report on, the newest first")
    @GetMapping("/api/v1/periods")
    Answer<List<PeriodEntry>> periods(@Parameter(example = "990101") @RequestParam String region) {
        return published.ask(engine -> engine.query("""
                SELECT p.end_month, p.name, p.year, p.month, list(r.report_key ORDER BY r.vintage) AS reports
                FROM dim_report r JOIN dim_period p ON p.period_key = r.period_key
                WHERE r.region_code = ? GROUP BY ALL ORDER BY p.end_month DESC
                """, List.of(region), row -> new PeriodEntry(row.text("end_month"), row.text("name"), row.integer("year"),
                row.integer("month"), row.keys("reports"))));
    }
}
