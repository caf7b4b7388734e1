package org.tongbao.api.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.ranking.Ranking;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

@RestController
class OverviewController {

    private static final List<String> KINDS = List.of("task_force", "department", "township");

    private final Published published;

    OverviewController(Published published) {
        this.published = published;
    }

    /** @param findings of the period's bulletin, by severity */
    record Overview(String region, String regionName, String period, String periodName, BigDecimal pace, List<Headline> headlines,
            Map<String, Integer> findings) {}

    /**
     * @param lead rate less pace, in percentage points; negative where behind
     * @param kinds the subjects of each kind in order; kinds without a figure are left out
     */
    record Headline(String indicator, String name, String nameEn, String unit, int decimals, BigDecimal actual, BigDecimal target,
            String targetOrigin, BigDecimal targetLow, BigDecimal targetHigh, BigDecimal rate, BigDecimal lead, BigDecimal lastYear,
            BigDecimal yoy, String yoyNote, String status, String statement, String targetStatement, String rateStatement,
            Map<String, Ranking> kinds) {

        Headline with(Map<String, Ranking> ranked) {
            return new Headline(indicator, name, nameEn, unit, decimals, actual, target, targetOrigin, targetLow, targetHigh, rate, lead,
                    lastYear, yoy, yoyNote, status, statement, targetStatement, rateStatement, ranked);
        }
    }

    @Operation(summary = "A region in one period: headline figures against target, pace and last year")
    @GetMapping("/api/v1/overview")
    Answer<Overview> overview(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(description = "last month, as in 2021-03; the newest where left out")
            @RequestParam(required = false) String period) {
        return published.ask(engine -> {
            String name = Asked.region(engine, region);
            YearMonth month = period == null ? newest(engine, region) : Asked.month("period", period);
            return overview(engine, region, name, month);
        });
    }

    private static YearMonth newest(Engine engine, String region) {
        return engine.query("SELECT max(period_end) AS newest FROM dim_report WHERE region_code = ?", List.of(region),
                        row -> YearMonth.parse(row.text("newest")))
                .get(0);
    }

    private static Overview overview(Engine engine, String region, String name, YearMonth month) {
        record Reported(String name, BigDecimal pace) {}
        Reported reported = engine.query("""
                SELECT p.name, pace(r.period_end, r.region_code, r.topic) AS pace FROM dim_report r JOIN dim_period p ON p.period_key = r.period_key
                WHERE r.region_code = ? AND r.period_end = ? LIMIT 1
                """, List.of(region, month.toString()), row -> new Reported(row.text("name"), row.number("pace"))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("该地区的这期通报", month.toString()));
        List<Headline> headlines = engine.query("""
                SELECT t.indicator_code, t.indicator, i.name_en, t.unit, t.decimals, t.actual, t.target, t.target_origin, t.target_low,
                       t.target_high, t.rate, round(t.rate - t.pace, 2)::DECIMAL(18, 2) AS lead, t.last_year_actual, t.yoy, t.yoy_note,
                       t.status, t.actual_statement::VARCHAR AS actual_statement, t.target_statement::VARCHAR AS target_statement,
                       t.rate_statement::VARCHAR AS rate_statement
                FROM progress_yoy t JOIN dim_indicator i ON i.code = t.indicator_code
                WHERE t.region_code = ? AND t.end_month = ? AND t.subject_kind = 'whole' AND t.category_code = 'whole' AND t.headline
                ORDER BY t.indicator_code
                """, List.of(region, month.toString()), OverviewController::headline);
        List<Headline> ranked = headlines.stream().map(h -> h.with(kinds(engine, region, h.indicator(), month))).toList();
        Map<String, Integer> findings = new LinkedHashMap<>();
        engine.query("""
                SELECT f.severity, count(*)::INT AS findings FROM fact_finding f JOIN dim_report r ON r.report_key = f.report_key
                WHERE r.region_code = ? AND r.period_end = ? GROUP BY ALL ORDER BY f.severity
                """, List.of(region, month.toString()), row -> findings.put(row.text("severity"), row.integer("findings")));
        return new Overview(region, name, month.toString(), reported.name(), reported.pace(), ranked, findings);
    }

    private static Map<String, Ranking> kinds(Engine engine, String region, String indicator, YearMonth month) {
        Map<String, Ranking> kinds = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Ranking ranking = Ranking.of(engine, region, indicator, kind, month);
            if (!ranking.places().isEmpty()) {
                kinds.put(kind, ranking);
            }
        }
        return kinds;
    }

    private static Headline headline(Row row) {
        return new Headline(
                row.text("indicator_code"), row.text("indicator"), row.text("name_en"), row.text("unit"), row.integer("decimals"),
                row.number("actual"), row.number("target"), row.text("target_origin"), row.number("target_low"),
                row.number("target_high"), row.number("rate"), row.number("lead"), row.number("last_year_actual"), row.number("yoy"),
                row.text("yoy_note"), row.text("status"), row.text("actual_statement"), row.text("target_statement"),
                row.text("rate_statement"), Map.of());
    }
}
