package org.tongbao.api.subjects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * Some of what was printed of a subject, the newest first.
 *
 * @param total of all pages
 * @param nextPageToken asks for the page after; null on the last
 */
record StatementPage(List<Printed> statements, int total, String nextPageToken) {

    private static final String SQL = """
            SELECT statement_key::VARCHAR AS key, indicator_code, coalesce(indicator, indicator_text) AS indicator, category_code, category,
                   measure, value, printed_unit, token, status, cumulative, bound, end_month, period, quote, table_number, row_number,
                   title, document_number, issue_date, vintage, is_current
            FROM statements WHERE subject_id = ?
            ORDER BY issue_date DESC NULLS LAST, vintage DESC, report_key, start_offset, token_start, statement_key
            LIMIT ? OFFSET ?
            """;

    /**
     * @param value in the printed unit; null for text and for cells without a figure
     * @param token as printed
     * @param current whether no later vintage of the report is there
     */
    record Printed(String key, String indicator, String indicatorName, String category, String categoryName, String measure,
            BigDecimal value, String unit, String token, String status, boolean cumulative, String bound, String endMonth, String period,
            String quote, Integer table, Integer row, String title, String number, LocalDate issued, int vintage, boolean current) {}

    /**
     * @param token as the page before gave it; null for the first
     * @throws Problem if it wasn't given by this release
     */
    static StatementPage of(Engine engine, long subject, String token, int limit) {
        int offset = token == null ? 0 : offset(engine, token);
        int total = engine.query("SELECT count(*)::INT AS total FROM statements WHERE subject_id = ?", List.of(subject),
                row -> row.integer("total")).get(0);
        List<Printed> found = engine.query(SQL, List.of(subject, limit, offset), StatementPage::printed);
        int next = offset + found.size();
        return new StatementPage(found, total, next < total ? engine.release().id() + "." + next : null);
    }

    private static int offset(Engine engine, String token) {
        String release = engine.release().id() + ".";
        if (!token.startsWith(release) || !token.substring(release.length()).matches("\\d{1,9}")) {
            throw Problem.badParameter("page_token", token, "上一页给出的 nextPageToken；数据更新后请从第一页取起");
        }
        return Integer.parseInt(token.substring(release.length()));
    }

    private static Printed printed(Row row) {
        return new Printed(row.text("key"), row.text("indicator_code"), row.text("indicator"), row.text("category_code"),
                row.text("category"), row.text("measure"), row.number("value"), row.text("printed_unit"), row.text("token"),
                row.text("status"), row.is("cumulative"), row.text("bound"), row.text("end_month"), row.text("period"),
                row.text("quote"), row.integer("table_number"), row.integer("row_number"), row.text("title"),
                row.text("document_number"), row.date("issue_date"), row.integer("vintage"), row.is("is_current"));
    }
}
