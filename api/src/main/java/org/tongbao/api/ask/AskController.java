package org.tongbao.api.ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class AskController {

    private static final String EXAMPLE = """
            {"metrics": ["funds_in_place", "funds_per_project"], "group_by": ["parent"], "where": {"region": ["990101"]},
             "from": "2021-03", "to": "2021-12", "grain": "quarter", "accumulation": "period", "compare": ["yoy", "rank"],
             "comparable_subjects": true}
            """;

    private final Published published;
    private final Asking asking;

    AskController(Published published, Asking asking) {
        this.published = published;
        this.asking = asking;
    }

    @Operation(summary = "Every metric and dimension that can be asked for")
    @GetMapping("/api/v1/metrics")
    Answer<Vocabulary> metrics() {
        return published.ask(engine -> Vocabulary.of(asking.model(engine)));
    }

    @Operation(summary = "Metrics by dimension and period, with comparisons, and the SQL that answered")
    @GetMapping("/api/v1/query")
    Answer<Table> ask(
            @Parameter(description = "names of metrics", example = "funds_in_place") @RequestParam List<String> metrics,
            @Parameter(description = "region, prefecture, province, subject, kind, parent, category", example = "subject")
            @RequestParam(name = "group_by", required = false) List<String> groupBy,
            @Parameter(description = "last month, in place of from and to", example = "2021-03")
            @RequestParam(required = false) String period,
            @Parameter(description = "first month, as in 2021-01") @RequestParam(required = false) String from,
            @Parameter(description = "last month, as in 2021-12") @RequestParam(required = false) String to,
            @Parameter(description = "month, quarter or year") @RequestParam(required = false) String grain,
            @Parameter(description = "cumulative, or period for a period's own figure")
            @RequestParam(required = false) String accumulation,
            @Parameter(description = "target, pace, yoy, mom, rank, rank_change, share_of_whole", example = "yoy")
            @RequestParam(required = false) List<String> compare,
            @Parameter(description = "latest, as_first_reported, or a day, as in 2021-04-30")
            @RequestParam(required = false) String vintage,
            @Parameter(description = "growth on subjects with figures in both periods alone")
            @RequestParam(name = "comparable_subjects", required = false) Boolean comparableSubjects,
            @Parameter(description = "columns of the answer; -column for the greatest first", example = "-funds_in_place")
            @RequestParam(name = "order_by", required = false) List<String> orderBy,
            @RequestParam(required = false) Integer limit,
            @Parameter(description = "code", example = "990101") @RequestParam(required = false) List<String> region,
            @RequestParam(required = false) List<String> prefecture,
            @RequestParam(required = false) List<String> province,
            @Parameter(description = "id, or name within one region") @RequestParam(required = false) List<String> subject,
            @Parameter(description = "whole, task_force, department, township or leader_group", example = "department")
            @RequestParam(required = false) List<String> kind,
            @Parameter(description = "id, or name within one region") @RequestParam(required = false) List<String> parent,
            @Parameter(description = "code, as in secondary") @RequestParam(required = false) List<String> category) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        put(where, "region", region);
        put(where, "prefecture", prefecture);
        put(where, "province", province);
        put(where, "subject", subject);
        put(where, "kind", kind);
        put(where, "parent", parent);
        put(where, "category", category);
        AskRequest request = new AskRequest(
                metrics, groupBy, where, period, from, to, grain, accumulation, compare, vintage, comparableSubjects, orderBy, limit);
        return published.ask(engine -> asking.answer(engine, request));
    }

    @Operation(summary = "The same, asked in JSON")
    @PostMapping("/api/v1/query")
    Answer<Table> ask(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "quarters", value = EXAMPLE)))
            @RequestBody
            AskRequest request) {
        return published.ask(engine -> asking.answer(engine, request));
    }

    private static void put(Map<String, List<String>> where, String dimension, List<String> values) {
        if (values != null) {
            where.put(dimension, values);
        }
    }
}
