package org.tongbao.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.releases.Page;
import org.tongbao.api.releases.Pages;
import org.tongbao.api.releases.Published;

@RestController
class FindingController {

    private final Published published;

    FindingController(Published published) {
        this.published = published;
    }

    /** @param report key of the bulletin in which it shows */
    record Finding(String key, String rule, String severity, String period, String periodName, String message, String arithmetic,
            List<String> left, List<String> right, String report) {}

    @Operation(summary = "Contradictions of a region, the newest period first, in pages")
    @GetMapping("/api/v1/findings")
    Page<List<Finding>> findings(
            @Parameter(example = "990101") @RequestParam String region,
            @Parameter(description = "last month, as in 2021-03; all where left out") @RequestParam(required = false) String period,
            @Parameter(description = "id of the subject that they are about; all where left out") @RequestParam(required = false) String subject,
            @Parameter(description = "findings of a page at most, up to 10000; 1000 where left out") @RequestParam(required = false) Integer limit,
            @Parameter(description = Pages.TOKEN) @RequestParam(name = "page_token", required = false) String pageToken,
            HttpServletRequest request, HttpServletResponse response) {
        String month = period == null ? null : Asked.month("period", period).toString();
        Page<List<Finding>> page = published.ask(engine -> {
            Asked.region(engine, region);
            Pages pages = Pages.of(engine.release().id(), "findings " + region + " " + month + " " + subject, pageToken, limit);
            return pages.page(engine.query("""
                    SELECT f.finding_key::VARCHAR AS key, f.rule, f.severity, r.period_end, p.name, f.message, f.arithmetic,
                           f.left_statements, f.right_statements, f.report_key::VARCHAR AS report
                    FROM fact_finding f JOIN dim_report r ON r.report_key = f.report_key
                    JOIN dim_period p ON p.period_key = f.period_key
                    WHERE r.region_code = ? AND (?::VARCHAR IS NULL OR r.period_end = ?) AND (?::VARCHAR IS NULL OR f.subject_id::VARCHAR = ?)
                    ORDER BY r.period_end DESC, CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, f.rule, f.finding_key
                    LIMIT ? OFFSET ?
                    """, Arrays.asList(region, month, month, subject, subject, pages.limit() + 1, pages.offset()), row -> new Finding(
                    row.text("key"), row.text("rule"), row.text("severity"), row.text("period_end"), row.text("name"),
                    row.text("message"), row.text("arithmetic"), row.keys("left_statements"), row.keys("right_statements"),
                    row.text("report"))));
        }).data();
        Pages.link(page.next(), request, response);
        return page;
    }
}
