package org.tongbao.api.bulletins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/**
 * One issued document.
 *
 * @param key of the report
 * @param region code
 * @param period last month reported on, as in 2021-03
 * @param lagDays from the end of the last month reported on to the day of issue; negative where issued before; null without a date
 * @param vintage 1 for the first issue
 * @param vintages how many of the same topic and period there are
 * @param status current or superseded
 * @param statements printed figures, without the particulars of the document
 * @param listed places on printed lists
 * @param facts what was made of them: subject × indicator × category
 * @param taken numbers in the text that are in a statement
 * @param ignored numbers deliberately left out
 * @param unread numbers not understood
 */
record Bulletin(String key, String region, String topic, String number, String title, String issuer, LocalDate issued, String from,
        String period, String periodName, Integer lagDays, int vintage, int vintages, String status, String file, String form,
        int statements, int listed, int facts, int indicators, int subjects, int taken, int ignored, int unread, Found findings) {

    /** How many contradictions show in it. */
    record Found(int high, int medium, int low) {}

    private static final String SQL = """
            WITH asked AS (
              SELECT r.*, count(*) OVER (PARTITION BY r.region_key, r.topic, r.period_key)::INT AS vintages
              FROM dim_report r WHERE r.region_code = ?),
            stated AS (
              SELECT report_key, count(*)::INT AS statements, count(DISTINCT indicator_key)::INT AS indicators,
                     count(DISTINCT subject_id)::INT AS subjects
              FROM fact_statement WHERE measure <> 'meta' AND report_key IN (SELECT report_key FROM asked) GROUP BY report_key),
            listed AS (
              SELECT report_key, count(*)::INT AS listed FROM fact_membership
              WHERE report_key IN (SELECT report_key FROM asked) GROUP BY report_key),
            made AS (
              SELECT report_key, count(*)::INT AS facts FROM fact_progress
              WHERE report_key IN (SELECT report_key FROM asked) GROUP BY report_key),
            found AS (
              SELECT report_key, count(*) FILTER (severity = 'high')::INT AS high, count(*) FILTER (severity = 'medium')::INT AS medium,
                     count(*) FILTER (severity = 'low')::INT AS low
              FROM fact_finding WHERE report_key IN (SELECT report_key FROM asked) GROUP BY report_key)
            SELECT a.report_key::VARCHAR AS key, a.region_code, a.topic, a.document_number, a.title, a.issuer, a.issue_date, a.period_start,
                   a.period_end, p.name AS period_name, date_diff('day', last_day((a.period_end || '-01')::DATE), a.issue_date)::INT AS lag,
                   a.vintage, a.vintages, a.status, a.source_name, a.form, coalesce(s.statements, 0) AS statements,
                   coalesce(l.listed, 0) AS listed, coalesce(m.facts, 0) AS facts, coalesce(s.indicators, 0) AS indicators,
                   coalesce(s.subjects, 0) AS subjects, a.figures_taken, a.figures_ignored, a.figures_unread,
                   coalesce(f.high, 0) AS high, coalesce(f.medium, 0) AS medium, coalesce(f.low, 0) AS low
            FROM asked a
            JOIN dim_period p ON p.period_key = a.period_key
            LEFT JOIN stated s ON s.report_key = a.report_key
            LEFT JOIN listed l ON l.report_key = a.report_key
            LEFT JOIN made m ON m.report_key = a.report_key
            LEFT JOIN found f ON f.report_key = a.report_key
            WHERE ?::BIGINT IS NULL
               OR (a.topic, a.period_key) = (SELECT (topic, period_key) FROM asked WHERE report_key = ?)
            ORDER BY a.period_end DESC, a.topic, a.vintage
            """;

    /** All of a region, the newest period first. */
    static List<Bulletin> of(Engine engine, String region) {
        return asked(engine, region, null);
    }

    /** All vintages of one report, the first issue first. */
    static List<Bulletin> vintages(Engine engine, String region, long report) {
        return asked(engine, region, report);
    }

    private static List<Bulletin> asked(Engine engine, String region, Long report) {
        List<Object> given = new ArrayList<>(List.of(region));
        given.add(report);
        given.add(report);
        return engine.query(SQL, given, Bulletin::bulletin);
    }

    private static Bulletin bulletin(Row row) {
        return new Bulletin(row.text("key"), row.text("region_code"), row.text("topic"), row.text("document_number"), row.text("title"),
                row.text("issuer"), row.date("issue_date"), row.text("period_start"), row.text("period_end"), row.text("period_name"),
                row.integer("lag"), row.integer("vintage"), row.integer("vintages"), row.text("status"), row.text("source_name"),
                row.text("form"), row.integer("statements"), row.integer("listed"), row.integer("facts"), row.integer("indicators"),
                row.integer("subjects"), row.integer("figures_taken"), row.integer("figures_ignored"), row.integer("figures_unread"),
                new Found(row.integer("high"), row.integer("medium"), row.integer("low")));
    }
}
