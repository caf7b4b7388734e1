package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.sample.SampleOptions;
import org.tongbao.etl.sample.SampleTruth;
import org.tongbao.etl.sample.SampleWriter;
import org.tongbao.etl.sample.TruthValue;
import org.tongbao.warehouse.release.Releases;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.views.Macro;
import org.tongbao.warehouse.views.Views;

/** The whole sample series, loaded and published, against the record of what was written; and the real bulletin beside it. */
class SampleSeriesTest {

    private static final Path REAL = Path.of("..", "..", "shared", "reports/qixingguan-2021-q1.txt");

    @TempDir
    private static Path folder;

    private static SampleTruth truth;
    private static LoadSummary summary;
    private static Connection release;

    @BeforeAll
    static void load() throws Exception {
        Path data = folder.resolve("data");
        truth = new SampleWriter(SampleOptions.USUAL).write(folder.resolve("sample"), data.resolve("reference"));
        List<Path> inputs = new ArrayList<>(List.of(folder.resolve("sample").resolve("bulletins")));
        if (Files.isRegularFile(REAL)) {
            inputs.add(REAL);
        }
        summary = new LoadJob().run(new LoadRequest(data, inputs), (done, found, statements, findings) -> {});
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        release = DriverManager.getConnection("jdbc:duckdb:" + new Releases(data).current().orElseThrow().database(), readOnly);
    }

    @AfterAll
    static void close() throws SQLException {
        if (release != null) {
            release.close();
        }
    }

    @Test
    void everyBulletinIsLoaded() {
        assertThat(truth.bulletins()).hasSize(33);
        assertThat(summary.documents()).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(DocumentOutcome.Loaded.class));
    }

    @Test
    void everyValueIsAsWritten() throws SQLException {
        List<String> expected = truth.values().stream().map(SampleSeriesTest::shown).toList();

        List<String> loaded = rows("""
                SELECT concat_ws('|', r.source_name, s.name, s.kind, i.code, c.code, f.measure,
                       coalesce(f.value::VARCHAR, 'none'), f.unit, f.period_key, f.status, coalesce(f.bound, '-'),
                       coalesce(f.table_number::VARCHAR, 'prose'))
                FROM fact_statement f JOIN dim_report r USING (report_key) JOIN dim_subject s USING (subject_key)
                  JOIN dim_indicator i USING (indicator_key) JOIN dim_category c USING (category_key)
                WHERE f.measure <> 'meta' AND r.region_code = '990101'
                UNION ALL
                SELECT concat_ws('|', r.source_name, s.name, s.kind, i.code, 'whole', 'list_member', 'none', '',
                       f.period_key, 'reported', coalesce(f.bound, '-'), 'prose')
                FROM fact_membership f JOIN dim_report r USING (report_key) JOIN dim_subject s USING (subject_key)
                  JOIN dim_indicator i USING (indicator_key)
                WHERE r.region_code = '990101'
                """);

        assertThat(loaded).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String shown(TruthValue v) {
        String value = v.value() == null ? "none" : v.value().setScale(6).toPlainString();
        return String.join("|", v.file(), v.subject(), v.kind(), v.indicator(), v.category() == null ? "whole" : v.category(),
                v.measure(), value, v.unit(), Long.toString(Keys.period(v.periodStart(), v.periodEnd())), v.status(),
                v.bound() == null ? "-" : v.bound(), v.table() == null ? "prose" : v.table().toString());
    }

    @Test
    void everyPlantedContradictionIsFoundAndNoOther() throws SQLException {
        assertThat(rows("""
                SELECT r.source_name || ' ' || f.rule FROM fact_finding f JOIN dim_report r USING (report_key)
                WHERE r.region_code = '990101'
                """))
                .containsExactlyInAnyOrderElementsOf(
                        truth.findings().stream().map(f -> f.file() + " " + f.rule()).toList())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyQuoteStandsWhereItSays() throws SQLException {
        assertThat(rows("""
                SELECT f.quote FROM fact_statement f JOIN document_text d USING (content_hash)
                WHERE substring(d.text, f.start_offset + 1, f.end_offset - f.start_offset) <> f.quote
                   OR substring(d.text, f.token_start + 1, f.token_end - f.token_start) <> f.token
                """)).isEmpty();
    }

    @Test
    void aReissueIsANewVintageAndTheOldOneStays() throws SQLException {
        assertThat(rows("""
                SELECT concat_ws(' ', source_name, vintage, status, revision) FROM dim_report
                WHERE period_end = '2020-09' ORDER BY vintage
                """)).containsExactly("990101-2020-09.html 1 superseded 0", "990101-2020-09-更正.xlsx 2 current 1");
    }

    @Test
    void aRenamedUnitIsOneSubjectUnderTwoNames() throws SQLException {
        assertThat(rows("""
                SELECT concat_ws(' ', s.name, min(p.end_month), max(p.end_month))
                FROM fact_progress f JOIN dim_subject s USING (subject_key) JOIN dim_period p USING (period_key)
                WHERE s.subject_id = (SELECT subject_id FROM dim_subject WHERE name = '区乡村振兴局' AND is_current)
                GROUP BY s.name ORDER BY 1
                """)).containsExactly("区乡村振兴局 2021-06 2021-12", "区扶贫办 2019-02 2021-05");
    }

    @Test
    void monthsFollowFromCumulativeFiguresOrSayWhyNot() throws SQLException {
        assertThat(rows("""
                SELECT concat_ws(' ', p.end_month, f.month_actual = f.actual, coalesce(f.month_note, '-'), f.month_actual IS NULL)
                FROM fact_progress f JOIN dim_subject s USING (subject_key) JOIN dim_period p USING (period_key)
                  JOIN dim_indicator i USING (indicator_key)
                WHERE s.kind = 'whole' AND s.name = '青岚区' AND i.code = 'funds_in_place' AND f.category_key = 0 AND f.is_current
                  AND p.end_month IN ('2020-02', '2020-06', '2020-08') ORDER BY 1
                """)).containsExactly("2020-02 true january_february false", "2020-06 false - false", "2020-08 previous_missing true");
    }

    @Test
    void everyMacrosExampleAnswersAsDocumented() throws SQLException {
        for (Macro macro : Views.load().macros()) {
            assertThat(table(macro.example().sql())).as(macro.name()).isEqualTo(macro.example().rows());
        }
    }

    @Test
    void everyViewTellsOfWhatItsFactDoes() throws SQLException {
        assertThat(rows("""
                SELECT (SELECT count(*) FROM statements) = (SELECT count(*) FROM fact_statement)
                   AND (SELECT count(*) FROM memberships) = (SELECT count(*) FROM fact_membership)
                   AND (SELECT count(*) FROM commitments) = (SELECT count(*) FROM fact_commitment)
                   AND (SELECT count(*) FROM findings) = (SELECT count(*) FROM fact_finding)
                   AND (SELECT count(*) FROM progress_as_reported) = (SELECT count(*) FROM fact_progress)
                   AND (SELECT count(*) FROM progress) = (SELECT count(*) FROM fact_progress WHERE is_current)
                   AND (SELECT count(*) FROM progress_monthly WHERE report_key IS NOT NULL) = (SELECT count(*) FROM progress)
                """)).containsExactly("true");
    }

    @Test
    void aMonthsFigureIsTheDifferenceOfTheTwoStatementsItNames() throws SQLException {
        assertThat(rows("""
                SELECT m.subject || m.end_month FROM progress_monthly m
                LEFT JOIN statements a ON a.statement_key = m.actual_statement
                LEFT JOIN statements b ON b.statement_key = m.previous_statement
                WHERE m.month_actual IS DISTINCT FROM a.standard_value - coalesce(b.standard_value, 0) AND m.month_actual IS NOT NULL
                """)).isEmpty();
    }

    @Test
    void theRealBulletinsTargetsAreDerivedAndSaySo() throws SQLException {
        assumeTrue(Files.isRegularFile(REAL));

        assertThat(rows("""
                SELECT concat_ws(' ', s.name, f.target::DECIMAL(10,2), f.target_origin,
                       f.target_low <= f.actual / f.rate_printed * 100, f.target_high >= f.actual / f.rate_printed * 100)
                FROM fact_progress f JOIN dim_subject s USING (subject_key) JOIN dim_indicator i USING (indicator_key)
                  JOIN dim_report r USING (report_key)
                WHERE r.region_code = '520502' AND f.target_origin = 'derived' AND i.code = 'project_preparation'
                """)).containsExactly("七星关区 581.00 derived true true");
        assertThat(rows("""
                SELECT s.name FROM fact_progress f JOIN dim_subject s USING (subject_key) JOIN dim_indicator i USING (indicator_key)
                  JOIN dim_report r USING (report_key)
                WHERE r.region_code = '520502' AND f.target_origin = 'derived' AND i.code = 'funds_in_place'
                  AND f.target BETWEEN f.target_low AND f.target_high AND f.target_low < f.target_high
                """)).hasSize(5).allMatch(name -> name.endsWith("专班"));
    }

    private static List<List<String>> table(String sql) throws SQLException {
        List<List<String>> table = new ArrayList<>();
        try (Statement statement = release.createStatement(); ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(results.getString(i)));
                }
                table.add(row);
            }
        }
        return table;
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = release.createStatement(); ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }
}
