package org.tongbao.warehouse.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbao.warehouse.star.Keys;

/**
 * Two years of one county, written by hand. 2020: months 1–2 told together, 3, 4 corrected, none for 5, 6. 2021: 1–2. 甲 and
 * 乙 tie in March; 丙 is merged from 乙 and 丁 in 2021; 戊 is told of in March only.
 */
class ViewsTest {

    private static final long REGION = 1;
    private static final long FUNDS = 10;

    private static HandMadeStar star;
    private static long next = 1000;

    @BeforeAll
    static void write() throws SQLException {
        star = new HandMadeStar()
                .row("dim_region", "region_key", REGION, "code", "990101", "name", "青岚区", "full_name", "岚州市青岚区", "level", "county")
                .row("dim_indicator", "indicator_key", FUNDS, "code", "funds", "name", "资金", "name_en", "Funds", "unit", "亿元",
                        "decimals", 2, "headline", true, "known", true)
                .row("dim_category", "category_key", 0L, "scheme", "whole", "code", "whole", "name", "全部", "ordinal", 0);
        subject(1, "甲局", "2000-01-01", null);
        subject(2, "乙局", "2000-01-01", "2020-12-31");
        subject(4, "丁局", "2000-01-01", "2020-12-31");
        subject(3, "丙局", "2021-01-01", null);
        subject(5, "戊公司", "2000-01-01", null);
        for (long from : List.of(2L, 4L)) {
            star.row("subject_succession", "succession_key", from, "region_key", REGION, "predecessor_id", from, "successor_id", 3L, "kind",
                    "merge", "effective", LocalDate.parse("2021-01-01"));
        }
        for (YearMonth month = YearMonth.of(2020, 1); month.isBefore(YearMonth.of(2022, 1)); month = month.plusMonths(1)) {
            period(month, month, "month");
            if (month.getMonthValue() > 1) {
                period(month.withMonth(1), month, "year_to_date");
            }
        }
        pace("", 6, "40");
        pace("招商", 6, "45");
        report(202002, 1, true);
        report(202003, 1, true);
        report(202004, 1, false);
        report(202004, 2, true);
        report(202006, 1, true);
        report(202102, 1, true);

        figure(202002, 1, 1, "1", "1", "january_february", "10", "reported");
        figure(202002, 1, 2, "2", "2", "january_february", "20", "reported");
        figure(202002, 1, 4, "0", "0", "january_february", "5", "zero");
        figure(202003, 1, 1, "3", "2", null, "30", "reported");
        figure(202003, 1, 2, "3", "1", null, "30", "reported");
        figure(202003, 1, 4, "1", "1", null, "7", "reported");
        figure(202003, 1, 5, null, null, null, null, "blank");
        figure(202004, 1, 1, "4", "1", null, "40", "reported");
        figure(202004, 2, 1, "5", "2", null, "50", "reported");
        figure(202004, 2, 2, "2", null, "restated", "20", "reported");
        figure(202006, 1, 1, "6", null, "previous_missing", "60", "reported");
        figure(202102, 1, 1, "2", "2", "january_february", "20", "reported");
        figure(202102, 1, 3, "3", "3", "january_february", "25", "reported");
        star.published();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void everyMonthOfTheCalendarHasARowThatSaysWhatIsKnownOfIt() throws SQLException {
        assertThat(star.ask("""
                SELECT end_month, months, month_actual, month_note, status, subject FROM progress_monthly
                WHERE subject_id = 1 ORDER BY end_month
                """)).startsWith(
                "2020-01 1 - told_with_february not_reported 甲局",
                "2020-02 2 1 january_february reported 甲局",
                "2020-03 1 2 - reported 甲局",
                "2020-04 1 2 - reported 甲局",
                "2020-05 1 - no_bulletin not_reported 甲局",
                "2020-06 1 - previous_missing reported 甲局",
                "2020-07 1 - no_bulletin not_reported 甲局")
                .endsWith("2021-01 1 - told_with_february not_reported 甲局", "2021-02 2 2 january_february reported 甲局")
                .hasSize(14);
        assertThat(star.ask("""
                SELECT end_month, month_actual, month_note, status FROM progress_monthly
                WHERE subject_id = 2 AND end_month BETWEEN '2020-03' AND '2020-06' ORDER BY end_month
                """)).containsExactly(
                "2020-03 1 - reported", "2020-04 - restated reported", "2020-05 - no_bulletin not_reported", "2020-06 - not_mentioned not_reported");
    }

    @Test
    void aSubjectHasMonthsOnlyWhileItIsInForce() throws SQLException {
        assertThat(star.ask("SELECT subject, min(end_month), max(end_month) FROM progress_monthly GROUP BY ALL ORDER BY ALL"))
                .containsExactly("丁局 2020-01 2020-12", "丙局 2021-01 2021-02", "乙局 2020-01 2020-12", "戊公司 2020-01 2020-12", "甲局 2020-01 2021-02");
    }

    @Test
    void aMonthsFigureNamesBothStatementsItIsMadeOf() throws SQLException {
        assertThat(star.ask("""
                SELECT m.end_month, m.month_actual, a.actual, b.actual, b.is_current
                FROM progress_monthly m
                JOIN progress_as_reported a ON a.actual_statement = m.actual_statement
                JOIN progress_as_reported b ON b.actual_statement = m.previous_statement
                ORDER BY m.subject_id, m.end_month
                """)).containsExactly("2020-03 2 3 1 true", "2020-04 2 5 3 true", "2020-03 1 3 2 true", "2020-03 1 1 0 true");
    }

    @Test
    void everyVintageStaysWithWhatWasFirstReported() throws SQLException {
        assertThat(star.ask("""
                SELECT subject, vintage, actual, is_first, is_current FROM progress_as_reported WHERE end_month = '2020-04' ORDER BY ALL
                """)).containsExactly("乙局 2 2 true true", "甲局 1 4 true false", "甲局 2 5 false true");
    }

    @Test
    void equalsShareARankAndThoseWithoutAFigureHaveNone() throws SQLException {
        assertThat(star.ask("""
                SELECT subject, rank, previous_rank, change, rank_by FROM ranking WHERE end_month = '2020-03' ORDER BY rank NULLS LAST, subject
                """)).containsExactly("乙局 1 1 0 rate", "甲局 1 2 1 rate", "丁局 3 3 0 rate", "戊公司 - - - rate");
        assertThat(star.ask("SELECT subject, rank, previous_rank FROM ranking WHERE end_month = '2020-06'")).containsExactly("甲局 1 1");
        assertThat(star.ask("SELECT subject, rank, previous_rank FROM ranking WHERE end_month = '2021-02' ORDER BY rank"))
                .as("a year begins anew").containsExactly("丙局 1 -", "甲局 2 -");
    }

    @Test
    void aFilterChangesNoRank() throws SQLException {
        assertThat(star.ask("SELECT rank FROM ranking WHERE end_month = '2020-03' AND subject = '丁局'")).containsExactly("3");
        assertThat(star.ask("SELECT rank FROM ytd('funds', '2020-03') WHERE subject = '丁局'")).containsExactly("3");
    }

    @Test
    void theYearBeforeIsComparedOnTheSameSubjects() throws SQLException {
        assertThat(star.ask("SELECT subject, actual, last_year_actual, yoy, len(last_year_statements) FROM same_period('funds', '2021-02')"))
                .containsExactly("甲局 2 1 100 1", "丙局 3 2 50 2");
    }

    @Test
    void ranksOfAnyTwoMonthsAreHeldTogether() throws SQLException {
        assertThat(star.ask("SELECT subject, rank, rank_before, delta FROM rank_delta('funds', '2021-02', since := '2020-02')"))
                .containsExactly("丙局 1 - -", "甲局 2 2 0");
        assertThat(star.ask("SELECT subject, rank, rank_before, delta FROM rank_delta('funds', '2020-03') WHERE subject = '甲局'"))
                .containsExactly("甲局 1 2 1");
    }

    @Test
    void aPlansPaceGoesBeforeMonthOverTwelve() throws SQLException {
        assertThat(star.ask("SELECT pace('2020-06'), pace('2020-06', '990101'), pace('2020-06', '990101', '招商'), pace('2020-03', '990101')"))
                .containsExactly("50 40 45 25");
        assertThat(star.ask("SELECT end_month, pace FROM progress WHERE subject_id = 1 AND end_month IN ('2020-03', '2020-06') ORDER BY ALL"))
                .containsExactly("2020-03 25", "2020-06 45");
    }

    @Test
    void aColumnHandedToAMacroIsTheReadersOwn() throws SQLException {
        assertThat(star.ask("SELECT pace(month, code, topic) FROM (VALUES ('2020-06', '990102', '招商')) AS mine(month, code, topic)"))
                .as("another region has no plan").containsExactly("50");
        assertThat(star.ask("WITH progress AS (SELECT 1 AS x) SELECT count(*) FROM ytd('funds', '2020-03')"))
                .as("a reader's own name in WITH").containsExactly("4");
    }

    @Test
    void aColumnWithoutACommentMakesNoRelease() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThatThrownBy(() -> Views.of("-- 一: one\nCREATE VIEW v AS SELECT 1 AS unheard").create(connection))
                    .hasMessageContaining("v.unheard");
            assertThatThrownBy(() -> Views.of("-- 一: one\n--\n-- gone  没有: not there\nCREATE VIEW w AS SELECT 1 AS year").create(connection))
                    .hasMessageContaining("gone");
        }
    }

    private static void subject(long id, String name, String from, String to) throws SQLException {
        star.row("dim_subject", "subject_key", 100 + id, "subject_id", id, "region_key", REGION, "name", name, "kind",
                name.endsWith("公司") ? "company" : "department", "on_roster", true, "valid_from", LocalDate.parse(from), "valid_to",
                to == null ? null : LocalDate.parse(to), "is_current", to == null);
    }

    private static void period(YearMonth start, YearMonth end, String kind) throws SQLException {
        star.row("dim_period", "period_key", Keys.period(start, end), "start_month", start.toString(), "end_month", end.toString(),
                "start_date", start.atDay(1), "end_date", end.atEndOfMonth(), "year", end.getYear(), "month", end.getMonthValue(),
                "months", end.getMonthValue() - start.getMonthValue() + 1, "name", start + "—" + end, "kind", kind, "pace",
                start.getMonthValue() > 1 ? null : new BigDecimal(end.getMonthValue() * 25).divide(new BigDecimal(3), 6, java.math.RoundingMode.HALF_UP));
    }

    private static void pace(String topic, int month, String percent) throws SQLException {
        star.row("plan_pace", "pace_key", next++, "region_key", REGION, "topic", topic, "year", 2020, "month", month, "pace", new BigDecimal(percent));
    }

    private static void report(int month, int vintage, boolean isCurrent) throws SQLException {
        YearMonth end = YearMonth.of(month / 100, month % 100);
        star.row("dim_report", "report_key", key(month, vintage), "content_hash", month + "-" + vintage, "region_key", REGION, "region_code",
                "990101", "topic", "招商", "title", "通报", "period_key", Keys.period(end.withMonth(1), end), "period_start",
                end.withMonth(1).toString(), "period_end", end.toString(), "vintage", vintage, "status", isCurrent ? "current" : "superseded",
                "revision", vintage - 1, "source_name", "x.txt", "form", "text", "figures_taken", 0, "figures_ignored", 0, "figures_unread", 0);
    }

    private static void figure(
            int month, int vintage, long subject, String actual, String monthActual, String note, String rate, String status)
            throws SQLException {
        YearMonth end = YearMonth.of(month / 100, month % 100);
        star.row("fact_progress", "progress_key", next++, "report_key", key(month, vintage), "is_current", month != 202004 || vintage == 2,
                "region_key", REGION, "subject_key", 100 + subject, "subject_id", subject, "indicator_key", FUNDS, "category_key", 0L,
                "period_key", Keys.period(end.withMonth(1), end), "year", end.getYear(), "month", end.getMonthValue(), "unit", "亿元",
                "actual", number(actual), "actual_statement", actual == null ? null : next++, "month_actual", number(monthActual),
                "month_note", note, "rate", number(rate), "status", status);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static long key(int month, int vintage) {
        return month * 10L + vintage;
    }
}
