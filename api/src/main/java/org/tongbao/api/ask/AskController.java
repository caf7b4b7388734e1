package org.tongbao.api.ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.media.ArrowStream;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Pages;
import org.tongbao.api.releases.Published;

@RestController
class AskController {

    private static final String EXAMPLE = """
            {"metrics": ["funds_in_place", "funds_per_project"], "group_by": ["parent"], "where": {"region": ["990101"]},
             "from": "2021-03", "to": "2021-12", "grain": "quarter", "accumulation": "period", "compare": ["yoy", "rank"],
             "comparable_subjects": true}
            """;

    private static final String FORMS = """
            By Accept, JSON or an Arrow IPC stream. Both have the same columns. In JSON, numbers have all their digits and keys of
            statements are text. In Arrow, numbers are decimals, counts integers, texts UTF-8, and statements lists of 64-bit keys;
            the schema's metadata tells what JSON tells beside the rows: `release`, `columns` (as JSON: labels, units, decimals),
            `sql`, `isCut` and `next`. Where there are more rows than `limit`, `next` is what
            `page_token` is to be for the rest, and the header Link has its address; a token of an earlier release is 410, so that all
            pages are of one. The header Tongbao-Release names the release; Server-Timing says what planning, running and
            writing took in the server, in milliseconds.
            """;

    /** As it is described; {@link JsonTable} writes it. */
    record TableAnswer(String release, Table data, String next) {}

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

    @Operation(summary = "Metrics by dimension and period, with comparisons, and the SQL that answered", description = FORMS)
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TableAnswer.class)),
        @Content(mediaType = ArrowStream.TYPE, schema = @Schema(type = "string", format = "binary"))})
    @Parameters({
        @Parameter(name = "metrics", in = ParameterIn.QUERY, required = true, description = "names of metrics", example = "funds_in_place",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "group_by", in = ParameterIn.QUERY, description = "region, prefecture, province, subject, subject_name, kind, parent, category", example = "subject",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "period", in = ParameterIn.QUERY, description = "last month, in place of from and to", example = "2021-03",
                schema = @Schema(type = "string")),
        @Parameter(name = "from", in = ParameterIn.QUERY, description = "first month, as in 2021-01", schema = @Schema(type = "string")),
        @Parameter(name = "to", in = ParameterIn.QUERY, description = "last month, as in 2021-12", schema = @Schema(type = "string")),
        @Parameter(name = "grain", in = ParameterIn.QUERY, description = "month, quarter or year", schema = @Schema(type = "string")),
        @Parameter(name = "accumulation", in = ParameterIn.QUERY, description = "cumulative, or period for a period's own figure",
                schema = @Schema(type = "string")),
        @Parameter(name = "compare", in = ParameterIn.QUERY, description = "target, pace, yoy, mom, rank, rank_change, share_of_whole, target_bounds, printed_rate", example = "yoy",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "vintage", in = ParameterIn.QUERY, description = "latest, as_first_reported, or a day, as in 2021-04-30",
                schema = @Schema(type = "string")),
        @Parameter(name = "comparable_subjects", in = ParameterIn.QUERY, description = "growth on subjects with figures in both periods alone",
                schema = @Schema(type = "boolean")),
        @Parameter(name = "order_by", in = ParameterIn.QUERY, description = "columns of the answer; -column for the greatest first", example = "-funds_in_place",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "rows of a page at most, up to 100000", schema = @Schema(type = "integer")),
        @Parameter(name = "page_token", in = ParameterIn.QUERY, description = Pages.TOKEN, schema = @Schema(type = "string")),
        @Parameter(name = "region", in = ParameterIn.QUERY, description = "code", example = "990101",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "prefecture", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "province", in = ParameterIn.QUERY, array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "subject", in = ParameterIn.QUERY, description = "id, or name within one region",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "kind", in = ParameterIn.QUERY, description = "whole, task_force, department, township or leader_group", example = "department",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "parent", in = ParameterIn.QUERY, description = "id, or name within one region",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(name = "category", in = ParameterIn.QUERY, description = "code, as in secondary",
                array = @ArraySchema(schema = @Schema(type = "string")))})
    @GetMapping(path = "/api/v1/query",
            produces = {MediaType.APPLICATION_JSON_VALUE, ArrowStream.TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, MissingServletRequestParameterException {
        answer(AskParameters.of(request.getParameterMap()), request, response);
    }

    @Operation(summary = "The same, asked in JSON", description = FORMS)
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TableAnswer.class)),
        @Content(mediaType = ArrowStream.TYPE, schema = @Schema(type = "string", format = "binary"))})
    @PostMapping(path = "/api/v1/query",
            produces = {MediaType.APPLICATION_JSON_VALUE, ArrowStream.TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void ask(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "quarters", value = EXAMPLE)))
            @RequestBody
            AskRequest asked,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(asked, request, response);
    }

    private void answer(AskRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isArrow = ArrowStream.isWanted(request);
        ServerTiming timing = new ServerTiming();
        Reply reply = published.ask(engine -> isArrow ? asking.arrow(engine, asked, timing) : asking.json(engine, asked, timing)).data();
        response.setContentType(isArrow ? ArrowStream.TYPE : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Tongbao-Release", reply.release());
        response.setHeader("Vary", "Accept");
        Pages.link(reply.next(), request, response);
        response.setHeader(ServerTiming.HEADER, timing.header());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}
