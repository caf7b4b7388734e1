package org.tongbao.api.statements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.engine.Row;

@RestController
class StatementController {

    private static final String SQL = """
            WITH printed AS (
              SELECT statement_key AS key, report_key, content_hash, subject_key, indicator_key, category_key, period_key, measure,
                     value, unit, status, cumulative, bound, token, table_number, row_number, start_offset, end_offset, quote,
                     token_start, token_end, indicator_text
              FROM fact_statement WHERE statement_key = ?
              UNION ALL
              SELECT membership_key, report_key, content_hash, subject_key, indicator_key, 0, period_key, 'list_member',
                     NULL, '', 'reported', true, bound, subject_text, NULL, NULL, start_offset, end_offset, quote,
                     token_start, token_end, list_name
              FROM fact_membership WHERE membership_key = ?)
            SELECT f.*, f.key::VARCHAR AS key_text, s.name AS subject, s.kind, i.name AS indicator, c.name AS category, p.name AS period,
                   r.title, r.document_number, r.issuer, r.issue_date, r.vintage, r.status AS report_status, r.source_name,
                   r.report_key::VARCHAR AS report, d.text
            FROM printed f
            JOIN dim_subject s ON s.subject_key = f.subject_key
            JOIN dim_indicator i ON i.indicator_key = f.indicator_key
            JOIN dim_category c ON c.category_key = f.category_key
            JOIN dim_period p ON p.period_key = f.period_key
            JOIN dim_report r ON r.report_key = f.report_key
            JOIN document_text d ON d.content_hash = f.content_hash
            """;

    private static final int MOST_KEYS = 100;

    private final Published published;

    StatementController(Published published) {
        this.published = published;
    }

    /** @param value in the printed unit; null for text and for cells without a figure */
    record Printed(String key, String subject, String subjectKind, String indicator, String category, String measure, BigDecimal value,
            String unit, String period, boolean cumulative, String status, String bound, String token, Integer table, Integer row,
            String quote, Report report, Text document) {}

    record Report(String key, String title, String number, String issuer, LocalDate issued, int vintage, String status, String file) {}

    /** Offsets count UTF-16 units of the text, as JavaScript does. */
    record Text(String text, int quoteStart, int quoteEnd, int tokenStart, int tokenEnd) {}

    @Operation(summary = "Several printed figures in a line each, without their documents")
    @GetMapping("/api/v1/statements")
    Answer<List<BriefStatement>> statements(
            @Parameter(description = "up to " + MOST_KEYS + " of them; what is no figure's is left out", example = "0") @RequestParam List<String> key) {
        if (key.isEmpty() || key.size() > MOST_KEYS) {
            throw Problem.badParameter("key", String.valueOf(key.size()), "1 到 " + MOST_KEYS + " 个陈述的编号");
        }
        List<Long> keys = key.stream().map(StatementController::number).distinct().toList();
        return published.ask(engine -> BriefStatement.of(engine, keys));
    }

    @Operation(summary = "A printed figure or list entry, with its document and the place to highlight")
    @GetMapping("/api/v1/statements/{key}")
    Answer<Printed> statement(@PathVariable String key) {
        long number = number(key);
        return published.ask(engine -> engine.query(SQL, List.of(number, number), StatementController::printed).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这条陈述", key)));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("key", key, "陈述的编号（一串数字）");
        }
    }

    private static Printed printed(Row row) {
        return new Printed(
                row.text("key_text"), row.text("subject"), row.text("kind"),
                row.text("measure").equals("meta") ? row.text("indicator_text") : row.text("indicator"), row.text("category"),
                row.text("measure"), row.number("value"), row.text("unit"), row.text("period"), row.is("cumulative"), row.text("status"),
                row.text("bound"), row.text("token"), row.integer("table_number"), row.integer("row_number"), row.text("quote"),
                new Report(row.text("report"), row.text("title"), row.text("document_number"), row.text("issuer"),
                        row.date("issue_date"), row.integer("vintage"), row.text("report_status"), row.text("source_name")),
                new Text(row.text("text"), row.integer("start_offset"), row.integer("end_offset"), row.integer("token_start"),
                        row.integer("token_end")));
    }
}
