package org.tongbao.api.subjects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tongbao.api.releases.Page;
import org.tongbao.api.releases.Pages;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * Some of what was printed of a subject, the newest first.
 *
 * @param total of all pages
 * @param before those of earlier pages
 */
record StatementPage(List<Printed> statements, int total, long before) {

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

    static Page<StatementPage> of(Engine engine, long subject, Pages pages) {
        int total = engine.query("SELECT count(*)::INT AS total FROM statements WHERE subject_id = ?", List.of(subject),
                row -> row.integer("total")).get(0);
        Page<List<Printed>> found = pages.page(
                engine.query(SQL, List.of(subject, pages.limit() + 1, pages.offset()), StatementPage::printed));
        return new Page<>(found.release(), new StatementPage(found.data(), total, pages.offset()), found.next());
    }

    private static Printed printed(Row row) {
        return new Printed(row.text("key"), row.text("indicator_code"), row.text("indicator"), row.text("category_code"),
                row.text("category"), row.text("measure"), row.number("value"), row.text("printed_unit"), row.text("token"),
                row.text("status"), row.is("cumulative"), row.text("bound"), row.text("end_month"), row.text("period"),
                row.text("quote"), row.integer("table_number"), row.integer("row_number"), row.text("title"),
                row.text("document_number"), row.date("issue_date"), row.integer("vintage"), row.is("is_current"));
    }
}
