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
import org.tongbao.api.ask.Asking;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.engine.Engine;

@RestController
class OverviewController {

    private final Published published;
    private final Asking asking;

    OverviewController(Published published, Asking asking) {
        this.published = published;
        this.asking = asking;
    }

    /** @param findings of the period's bulletin, by severity */
    record Overview(String region, String regionName, String period, String periodName, BigDecimal pace, List<Headline> headlines,
            Map<String, Integer> findings) {}

    @Operation(summary = "A region in one period: headline figures against target, pace and last year")
    @GetMapping("/api/v1/overview")
    Answer<Overview> overview(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(description = "last month, as in 2021-03; the newest where left out")
            @RequestParam(required = false) String period) {
        return published.ask(engine -> {
            String name = Asked.region(engine, region);
            YearMonth month = period == null ? newest(engine, region) : Asked.month("period", period);
            return engine.remembered(List.of("overview", region, month.toString()), () -> overview(engine, region, name, month));
        });
    }

    private static YearMonth newest(Engine engine, String region) {
        return engine.query("SELECT max(period_end) AS newest FROM dim_report WHERE region_code = ?", List.of(region),
                        row -> YearMonth.parse(row.text("newest")))
                .get(0);
    }

    private Overview overview(Engine engine, String region, String name, YearMonth month) {
        record Reported(String name, BigDecimal pace) {}
        Reported reported = engine.query("""
                SELECT p.name, pace(r.period_end, r.region_code, r.topic) AS pace FROM dim_report r JOIN dim_period p ON p.period_key = r.period_key
                WHERE r.region_code = ? AND r.period_end = ? LIMIT 1
                """, List.of(region, month.toString()), row -> new Reported(row.text("name"), row.number("pace"))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("该地区的这期通报", month.toString()));
        List<Headline> headlines = new Headlines(engine, asking).of(region, month);
        Map<String, Integer> findings = new LinkedHashMap<>();
        engine.query("""
                SELECT f.severity, count(*)::INT AS findings FROM fact_finding f JOIN dim_report r ON r.report_key = f.report_key
                WHERE r.region_code = ? AND r.period_end = ? GROUP BY ALL ORDER BY f.severity
                """, List.of(region, month.toString()), row -> findings.put(row.text("severity"), row.integer("findings")));
        return new Overview(region, name, month.toString(), reported.name(), reported.pace(), headlines, findings);
    }
}
