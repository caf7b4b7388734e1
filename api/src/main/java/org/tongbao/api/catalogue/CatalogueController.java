package org.tongbao.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

    record IndicatorEntry(String code, String name, String nameEn, String unit, int decimals, boolean headline) {}

    /** @param indicators that have figures sliced by it */
    record CategoryEntry(String scheme, String code, String name, List<String> indicators) {}

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

    @Operation(summary = "Categories of a region that have figures, by scheme and in their order")
    @GetMapping("/api/v1/categories")
    Answer<List<CategoryEntry>> categories(@Parameter(example = "990101") @RequestParam String region) {
        return published.ask(engine -> engine.query("""
                SELECT c.scheme, c.code, c.name, string_agg(DISTINCT p.indicator_code, ',' ORDER BY p.indicator_code) AS indicators
                FROM dim_category c JOIN progress p ON p.category_scheme = c.scheme AND p.category_code = c.code
                WHERE p.region_code = ? AND c.scheme <> 'whole'
                GROUP BY c.scheme, c.code, c.name, c.ordinal ORDER BY c.scheme, c.ordinal, c.code
                """, List.of(region), row -> new CategoryEntry(row.text("scheme"), row.text("code"), row.text("name"),
                List.of(row.text("indicators").split(",")))));
    }
}
