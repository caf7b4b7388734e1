package org.tongbao.etl.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/**
 * The calendar of reports that the SQL of fact_progress goes by, as its view {@code bulletin}: each report with its
 * month, and the bulletin of the month before as it was known when this one was issued. A correction issued later is
 * not what this one's authors started from.
 *
 * <pre>
 * before: report 1  2021-01..2021-02  issued 2021-03-05  vintage 1
 *         report 2  2021-01..2021-02  issued 2021-04-20  vintage 2
 *         report 3  2021-01..2021-03  issued 2021-04-06  vintage 1
 * after:  report 1  month 2  previous_report null
 *         report 2  month 2  previous_report null
 *         report 3  month 3  previous_report 1
 * </pre>
 */
final class Bulletins {

    static final String COLUMNS = "report_key BIGINT, region_key BIGINT, topic VARCHAR, is_current BOOLEAN, year INTEGER,"
            + " month INTEGER, period_key BIGINT, year_key BIGINT, last_day DATE, previous_report BIGINT";

    private Bulletins() {}

    static List<List<Object>> of(List<StarRow> reports) {
        List<StarRow> dated = reports.stream()
                .filter(report -> (Long) report.get("period_key") != Keys.NONE)
                .toList();
        Map<List<Object>, List<StarRow>> byMonth =
                dated.stream().collect(Collectors.groupingBy(report -> months(report, end(report))));
        return dated.stream()
                .map(report -> row(report, byMonth.getOrDefault(months(report, end(report).minusMonths(1)), List.of())))
                .toList();
    }

    private static List<Object> row(StarRow report, List<StarRow> monthBefore) {
        YearMonth end = end(report);
        YearMonth january = end.withMonth(1);
        Long previous = monthBefore.stream()
                .filter(earlier -> january.getYear() == end(earlier).getYear() && isKnown(earlier, report))
                .max(Comparator.comparing(earlier -> (Integer) earlier.get("vintage")))
                .map(earlier -> (Long) earlier.get("report_key"))
                .orElse(null);
        return Arrays.asList(
                report.get("report_key"),
                report.get("region_key"),
                report.get("topic"),
                report.get("status").equals("current"),
                end.getYear(),
                end.getMonthValue(),
                Keys.period(january, end),
                Keys.period(january, end.withMonth(12)),
                end.atEndOfMonth(),
                previous);
    }

    private static boolean isKnown(StarRow earlier, StarRow now) {
        LocalDate issued = (LocalDate) earlier.get("issue_date");
        LocalDate today = (LocalDate) now.get("issue_date");
        return issued == null || today == null || !issued.isAfter(today);
    }

    private static List<Object> months(StarRow report, YearMonth end) {
        return List.of(report.get("region_key"), report.get("topic"), end);
    }

    private static YearMonth end(StarRow report) {
        return YearMonth.parse((String) report.get("period_end"));
    }
}
