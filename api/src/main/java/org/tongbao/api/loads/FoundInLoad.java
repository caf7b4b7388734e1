package org.tongbao.api.loads;

import java.util.List;
import org.tongbao.warehouse.engine.Engine;

/**
 * What was found in documents.
 *
 * @param reports those of them that are in the release, in the order of region and period
 * @param findings contradictions that show in them, the gravest first; of very many the first
 * @param names of subjects and indicators in them that no catalogue has, the commonest first
 */
record FoundInLoad(List<Report> reports, List<Finding> findings, List<Name> names) {

    /** @param unread numbers in it that were not understood */
    record Report(String report, String hash, String title, String region, String regionName, String period, String periodName,
            String status, int taken, int unread) {}

    /** As the findings of a region are answered, and the report that it shows in. */
    record Finding(String key, String report, String rule, String severity, String period, String periodName, String message,
            String arithmetic, List<String> left, List<String> right) {}

    /** @param what subject or indicator */
    record Name(String what, String region, String regionName, String name, int times, String quote) {}

    private static final String REPORTS = """
            SELECT r.report_key::VARCHAR AS report, r.content_hash, r.title, r.region_code, g.name AS region_name, r.period_end,
                   p.name AS period_name, r.status, r.figures_taken, r.figures_unread
            FROM dim_report r JOIN dim_region g ON g.region_key = r.region_key JOIN dim_period p ON p.period_key = r.period_key
            WHERE list_contains(string_split(?, ','), r.content_hash)
            ORDER BY r.region_code, r.period_end, r.vintage
            """;

    private static final String FINDINGS = """
            SELECT f.finding_key::VARCHAR AS key, r.report_key::VARCHAR AS report, f.rule, f.severity, r.period_end, p.name, f.message,
                   f.arithmetic, f.left_statements, f.right_statements
            FROM fact_finding f JOIN dim_report r ON r.report_key = f.report_key JOIN dim_period p ON p.period_key = f.period_key
            WHERE list_contains(string_split(?, ','), r.content_hash)
            ORDER BY CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, r.period_end DESC, f.rule, key LIMIT 200
            """;

    /** Sums of units, leaders and classes of projects are no units, and aren't asked about. */
    private static final String NAMES = """
            WITH said AS (
              SELECT report_key, region_key, subject_id, indicator_key, ordinal, quote FROM fact_statement WHERE measure <> 'meta'
              UNION ALL SELECT report_key, region_key, subject_id, indicator_key, ordinal, quote FROM fact_membership
            ), here AS (
              SELECT s.* FROM said s JOIN dim_report r ON r.report_key = s.report_key
              WHERE list_contains(string_split(?, ','), r.content_hash)
            ), unknown AS (
              SELECT subject_id, max(name) AS name, max(kind) AS kind FROM dim_subject
              GROUP BY subject_id HAVING NOT bool_or(on_roster OR division_code IS NOT NULL)
            ), met AS (
              SELECT 'subject' AS what, h.region_key, u.name, h.quote, h.report_key, h.ordinal FROM here h JOIN unknown u USING (subject_id)
              WHERE u.kind NOT IN ('whole', 'group', 'sector', 'leader_group', 'project_class', 'document')
              UNION ALL
              SELECT 'indicator', h.region_key, i.name, h.quote, h.report_key, h.ordinal
              FROM here h JOIN dim_indicator i USING (indicator_key) WHERE NOT i.known
            )
            SELECT m.what, g.code, g.name AS region_name, m.name, count(*)::INTEGER AS times, arg_min(m.quote, (m.report_key, m.ordinal)) AS quote
            FROM met m JOIN dim_region g ON g.region_key = m.region_key
            GROUP BY m.what, g.code, g.name, m.name ORDER BY times DESC, m.name LIMIT 100
            """;

    static FoundInLoad in(Engine engine, List<String> hashes) {
        List<Object> asked = List.of(String.join(",", hashes));
        return new FoundInLoad(
                engine.query(REPORTS, asked, row -> new Report(
                        row.text("report"), row.text("content_hash"), row.text("title"), row.text("region_code"), row.text("region_name"),
                        row.text("period_end"), row.text("period_name"), row.text("status"), row.integer("figures_taken"),
                        row.integer("figures_unread"))),
                engine.query(FINDINGS, asked, row -> new Finding(
                        row.text("key"), row.text("report"), row.text("rule"), row.text("severity"), row.text("period_end"), row.text("name"),
                        row.text("message"), row.text("arithmetic"), row.keys("left_statements"), row.keys("right_statements"))),
                engine.query(NAMES, asked, row -> new Name(
                        row.text("what"), row.text("code"), row.text("region_name"), row.text("name"), row.integer("times"), row.text("quote"))));
    }
}
