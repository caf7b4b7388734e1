package org.tongbao.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class FindingController {

    private final Published published;

    FindingController(Published published) {
        this.published = published;
    }

    record Finding(String key, String rule, String severity, String period, String periodName, String message, String arithmetic,
            List<String> left, List<String> right) {}

    @Operation(summary = "Contradictions of a region, the newest period first")
    @GetMapping("/api/v1/findings")
    Answer<List<Finding>> findings(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(description = "last month, as in 2021-03; all where left out") @RequestParam(required = false) String period) {
        String month = period == null ? null : Asked.month("period", period).toString();
        return published.ask(engine -> {
            Asked.region(engine, region);
            return engine.query("""
                    SELECT f.finding_key::VARCHAR AS key, f.rule, f.severity, r.period_end, p.name, f.message, f.arithmetic,
                           f.left_statements, f.right_statements
                    FROM fact_finding f JOIN dim_report r ON r.report_key = f.report_key
                    JOIN dim_period p ON p.period_key = f.period_key
                    WHERE r.region_code = ? AND (?::VARCHAR IS NULL OR r.period_end = ?)
                    ORDER BY r.period_end DESC, CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, f.rule
                    """, Arrays.asList(region, month, month), row -> new Finding(
                    row.text("key"), row.text("rule"), row.text("severity"), row.text("period_end"), row.text("name"),
                    row.text("message"), row.text("arithmetic"), row.keys("left_statements"), row.keys("right_statements")));
        });
    }
}
