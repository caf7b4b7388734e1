package org.tongbao.etl.command;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.conform.NameDecision.What;

/**
 * A name in the published release that no catalogue has.
 *
 * @param regionCode of a subject; of an indicator the region where it was first printed
 * @param kind of a subject, as in department; of an indicator its unit
 * @param times how many printed figures and places on lists bear it
 * @param source the first document that has it, by period
 * @param quote the sentence there
 */
record UncataloguedName(
        What what, String regionCode, String region, String name, String kind, long times, String source, String quote) {

    private static final String SAID = """
            said AS (
              SELECT report_key, region_key, subject_id, indicator_key, ordinal, quote FROM fact_statement WHERE measure <> 'meta'
              UNION ALL SELECT report_key, region_key, subject_id, indicator_key, ordinal, quote FROM fact_membership
            )
            """;

    /** Sums of units, leaders and classes of projects are no units, and aren't asked about. */
    private static final String SUBJECTS = """
            WITH %s,
            unknown AS (
              SELECT subject_id, max(name) AS name, max(kind) AS kind FROM dim_subject
              GROUP BY subject_id HAVING NOT bool_or(on_roster OR division_code IS NOT NULL)
            ),
            placed AS (
              SELECT u.name, u.kind, s.region_key, r.source_name, s.quote, count(*) OVER (PARTITION BY u.subject_id) AS times,
                     row_number() OVER (PARTITION BY u.subject_id ORDER BY r.period_end, r.source_name, s.ordinal) AS place
              FROM said s JOIN unknown u ON u.subject_id = s.subject_id JOIN dim_report r ON r.report_key = s.report_key
              WHERE u.kind NOT IN ('whole', 'group', 'sector', 'leader_group', 'project_class', 'document')
            )
            SELECT g.code, g.name, p.name, p.kind, p.times, p.source_name, p.quote
            FROM placed p JOIN dim_region g ON g.region_key = p.region_key
            WHERE p.place = 1 ORDER BY g.code, p.times DESC, p.name
            """;

    private static final String INDICATORS = """
            WITH %s,
            placed AS (
              SELECT i.name, i.unit, s.region_key, r.source_name, s.quote, count(*) OVER (PARTITION BY i.indicator_key) AS times,
                     row_number() OVER (PARTITION BY i.indicator_key ORDER BY r.period_end, r.source_name, s.ordinal) AS place
              FROM said s JOIN dim_indicator i ON i.indicator_key = s.indicator_key JOIN dim_report r ON r.report_key = s.report_key
              WHERE NOT i.known
            )
            SELECT g.code, g.name, p.name, p.unit, p.times, p.source_name, p.quote
            FROM placed p JOIN dim_region g ON g.region_key = p.region_key
            WHERE p.place = 1 ORDER BY p.times DESC, p.name
            """;

    /** Subjects by region, the commonest first. */
    static List<UncataloguedName> subjects(Path data) {
        return read(data, SUBJECTS, What.SUBJECT);
    }

    /** Indicators, the commonest first. */
    static List<UncataloguedName> indicators(Path data) {
        return read(data, INDICATORS, What.INDICATOR);
    }

    private static List<UncataloguedName> read(Path data, String sql, What what) {
        try {
            return PublishedAnswer.read(data, sql.formatted(SAID), results -> read(what, results));
        } catch (CommandFailure e) {
            throw e.getMessage().contains("Binder Error")
                    ? new CommandFailure("数据文件夹 " + data + " 里的数据是旧版程序发布的，还没有这些列。请先运行一次 ./tongbao load，载入任何一份文件即可", e)
                    : e;
        }
    }

    private static List<UncataloguedName> read(What what, ResultSet results) throws SQLException {
        List<UncataloguedName> names = new ArrayList<>();
        while (results.next()) {
            names.add(new UncataloguedName(
                    what, results.getString(1), results.getString(2), results.getString(3), results.getString(4),
                    results.getLong(5), results.getString(6), results.getString(7).replaceAll("[\\s\\p{Cntrl}]+", "")));
        }
        return names;
    }
}
