package org.tongbao.api.bulletins;

import java.math.BigDecimal;
import java.util.List;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * One figure or place on a list, as a bulletin prints it. Offsets count UTF-16 units of the bulletin's text, as JavaScript does.
 *
 * @param subject id, the same under all names
 * @param measure as in actual, rate; list_member for a place on a list, meta for a particular of the document
 * @param value in the printed unit; null for text and for cells without a figure
 * @param period of the figure; null for a particular of the document
 * @param list name of the list; null for a figure
 */
record Printed(String key, String subject, String subjectName, String indicator, String indicatorName, String category, String categoryName,
        String measure, BigDecimal value, String unit, String status, boolean cumulative, String bound, String period, String periodName,
        String token, String list, int start, int end, int tokenStart, int tokenEnd) {

    private static final String SQL = """
            WITH printed AS (
              SELECT statement_key AS key, subject_key, subject_id, indicator_key, category_key, period_key, measure, value, unit, status,
                     cumulative, bound, token, NULL AS list_name, start_offset, end_offset, token_start, token_end, indicator_text
              FROM fact_statement WHERE report_key = ?
              UNION ALL
              SELECT membership_key, subject_key, subject_id, indicator_key, 0, period_key, 'list_member', NULL, '', 'reported', true,
                     bound, subject_text, list_name, start_offset, end_offset, token_start, token_end, indicator_text
              FROM fact_membership WHERE report_key = ?)
            SELECT f.*, f.key::VARCHAR AS key_text, f.subject_id::VARCHAR AS subject, s.name AS subject_name, i.code AS indicator,
                   CASE WHEN f.measure = 'meta' THEN f.indicator_text ELSE i.name END AS indicator_name, c.code AS category,
                   c.name AS category_name, p.name AS period_name, CASE WHEN f.period_key <> 0 THEN p.end_month END AS period
            FROM printed f
            JOIN dim_subject s ON s.subject_key = f.subject_key
            JOIN dim_indicator i ON i.indicator_key = f.indicator_key
            JOIN dim_category c ON c.category_key = f.category_key
            JOIN dim_period p ON p.period_key = f.period_key
            ORDER BY f.token_start, f.token_end, f.key
            """;

    /** All of one report, in the order of its text. */
    static List<Printed> of(Engine engine, long report) {
        return engine.query(SQL, List.of(report, report), Printed::printed);
    }

    private static Printed printed(Row row) {
        return new Printed(row.text("key_text"), row.text("subject"), row.text("subject_name"), row.text("indicator"),
                row.text("indicator_name"), row.text("category"), row.text("category_name"), row.text("measure"), row.number("value"),
                row.text("unit"), row.text("status"), row.is("cumulative"), row.text("bound"), row.text("period"), row.text("period_name"),
                row.text("token"), row.text("list_name"), row.integer("start_offset"), row.integer("end_offset"),
                row.integer("token_start"), row.integer("token_end"));
    }
}
