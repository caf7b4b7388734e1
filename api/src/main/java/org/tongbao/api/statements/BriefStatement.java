package org.tongbao.api.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * A printed figure in a line: whose, of what, as printed and where, without its document.
 *
 * @param value in the printed unit; null for cells without a figure
 * @param endMonth last month of the period it speaks of; null where it names none
 */
record BriefStatement(
        String key, String subject, String indicator, String measure, BigDecimal value, String unit, String token, String status,
        String endMonth, String period, String quote, String title, String number, LocalDate issued) {

    static List<BriefStatement> of(Engine engine, List<Long> keys) {
        String places = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return engine.query("""
                SELECT statement_key::VARCHAR AS key, subject, coalesce(indicator, indicator_text) AS indicator, measure, value, printed_unit,
                       token, status, end_month, period, quote, title, document_number, issue_date
                FROM statements WHERE statement_key IN (%s)
                ORDER BY end_month, subject, statement_key
                """.formatted(places), new ArrayList<>(keys), BriefStatement::read);
    }

    private static BriefStatement read(Row row) {
        return new BriefStatement(
                row.text("key"), row.text("subject"), row.text("indicator"), row.text("measure"), row.number("value"),
                row.text("printed_unit"), row.text("token"), row.text("status"), row.text("end_month"), row.text("period"),
                row.text("quote"), row.text("title"), row.text("document_number"), row.date("issue_date"));
    }
}
