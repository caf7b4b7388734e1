package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One year of a county, loaded once; each test looks at one rule. */
class FactProgressTest {

    @TempDir
    static Path folder;

    private static Warehouse warehouse;

    @BeforeAll
    static void load() {
        warehouse = Warehouse.in(folder);
        warehouse.bulletin(
                "01.txt",
                "990101 2021-01 2021-02-05 0",
                "招商局 funds target 12 亿元",
                "招商局 funds actual 1 亿元",
                "教育局 funds actual 0.5 亿元",
                "农业局 funds actual 0.3 亿元",
                "农业局 projects target 7 个");
        warehouse.bulletin(
                "02.txt",
                "990101 2021-02 2021-03-05 0",
                "招商局 funds target 13 亿元",
                "招商局 funds actual 2.5 亿元",
                "教育局 funds list ==0",
                "农业局 funds actual blank 亿元");
        warehouse.bulletin("02r.txt", "990101 2021-02 2021-04-20 1", "招商局 funds target 13 亿元", "招商局 funds actual 2.6 亿元");
        warehouse.bulletin(
                "03.txt",
                "990101 2021-03 2021-04-06 0",
                "招商局 funds actual 4.1 亿元",
                "招商局 funds actual 41230.00 万元",
                "招商局 funds rate 31.7 %",
                "招商局 funds rank 2 位",
                "招商局 funds rate 50 % >=50",
                "其余3个单位 funds actual 9 亿元",
                "农业局 projects actual 94 个",
                "农业局 projects rate 16.18 %",
                "教育局 projects actual 0 个");
        warehouse.bulletin("04.txt", "990101 2021-04 2021-05-06 0", "招商局 funds actual 4.0 亿元", "甲局 projects rate 20 %");
        warehouse.bulletin(
                "22.txt",
                "990102 2022-02 2022-03-05 0",
                "甲局 funds actual 5.46 亿元",
                "甲局 funds rate 30.72 %",
                "甲局 projects actual 94 个",
                "甲局 projects rate 16.18 %",
                "乙局 funds actual not_applicable");
        warehouse.load(warehouse.inbox());
    }

    @Test
    void januaryIsItsOwnMonth() {
        assertThat(line("招商局", "funds", 1, 0, "target, target_origin, actual, month_actual, month_note, rate, status"))
                .containsExactly("12.000000 printed 1.000000 1.000000 null 8.333333 reported");
    }

    @Test
    void aMonthIsTheDifferenceToTheMonthBefore() {
        assertThat(line("招商局", "funds", 2, 0, "actual, month_actual, month_note, is_current"))
                .containsExactly("2.500000 1.500000 null false");
        assertThat(line("招商局", "funds", 2, 1, "actual, month_actual, month_note, is_current"))
                .containsExactly("2.600000 1.600000 null true");
    }

    @Test
    void ofAFactPrintedTwiceTheMoreExactCountsAndTheMonthBeforeIsAsItWasKnownThen() {
        assertThat(line("招商局", "funds", 3, 0, "actual, month_actual, rank_printed")).containsExactly("4.123000 1.623000 2");
    }

    @Test
    void aTargetIsCarriedFromTheLatestBulletinThatPrintsIt() {
        assertThat(line("招商局", "funds", 3, 0, "target, target_origin, target_low, rate, rate_printed"))
                .containsExactly("13.000000 carried null 31.715385 31.700000");
    }

    @Test
    void everyValueNamesItsStatement() {
        assertThat(warehouse.query("SELECT a.token, t.token, r.token FROM fact_progress p"
                        + " JOIN fact_statement a ON a.statement_key = p.actual_statement"
                        + " JOIN fact_statement t ON t.statement_key = p.target_statement"
                        + " JOIN fact_statement r ON r.statement_key = p.rate_statement ORDER BY ALL"))
                .containsExactly("41230.00 13 31.7", "94 7 16.18");
    }

    @Test
    void aCumulativeFigureThatFallsGivesNoMonth() {
        assertThat(line("招商局", "funds", 4, 0, "actual, month_actual, month_note")).containsExactly("4.000000 null restated");
    }

    @Test
    void aCountsTargetIsTheOnlyWholeNumberThatFits() {
        assertThat(line("甲局", "projects", 2, 0, "target, target_origin, target_low, target_high"))
                .containsExactly("581.000000 derived 580.784677 581.143740");
    }

    @Test
    void aDerivedTargetIsTheQuotientWithinItsBounds() {
        assertThat(line("甲局", "funds", 2, 0, "target, target_origin, target_low, target_high, rate, target_statement"))
                .containsExactly("17.770000 derived 17.754272 17.792609 null null");
    }

    @Test
    void aFirstBulletinOfTwoMonthsSaysSo() {
        assertThat(line("甲局", "funds", 2, 0, "month_actual, month_note")).containsExactly("5.460000 january_february");
    }

    @Test
    void aMonthWithoutTheOneBeforeIsUnknown() {
        assertThat(line("教育局", "projects", 3, 0, "actual, month_actual, month_note, status"))
                .containsExactly("0.000000 null previous_missing zero");
    }

    @Test
    void kindsOfNothingStayApart() {
        assertThat(line("农业局", "funds", 2, 0, "actual, status")).containsExactly("null blank");
        assertThat(line("乙局", "funds", 2, 0, "actual, status")).containsExactly("null not_applicable");
        assertThat(line("农业局", "projects", 1, 0, "actual, status, month_note")).containsExactly("null blank target_only");
        assertThat(line("甲局", "projects", 4, 0, "actual, status, month_note")).containsExactly("null blank null");
    }

    @Test
    void silenceOfASubjectOnTheRosterIsNotReported() {
        assertThat(line("教育局", "funds", 3, 0, "actual, status, is_current")).containsExactly("null not_reported true");
        assertThat(line("教育局", "funds", 2, 0, "status")).isEmpty();
        assertThat(line("教育局", "funds", 2, 1, "status")).containsExactly("not_reported");
    }

    @Test
    void groupsAndThresholdsAreNoProgress() {
        assertThat(warehouse.query("SELECT count(*) FROM fact_progress JOIN dim_subject USING (subject_key) WHERE kind = 'group'"))
                .containsExactly("0");
    }

    private static List<String> line(String subject, String indicator, int month, int revision, String columns) {
        return warehouse.query("SELECT " + columns + " FROM (SELECT fact_progress.* FROM fact_progress"
                + " JOIN dim_subject USING (subject_key) JOIN dim_indicator USING (indicator_key)"
                + " JOIN dim_report USING (report_key) WHERE dim_subject.name = '" + subject + "' AND code = '"
                + indicator + "' AND month = " + month + " AND revision = " + revision + ")");
    }
}
