package org.tongbao.api.series;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;

/** One subject's points over a span of months. */
final class SeriesQuery {

    static final String SQL = """
            SELECT end_month, actual, month_actual, month_note, target, target_origin, target_low, target_high, rate, rate_printed,
                   last_year_actual, yoy, yoy_note, pace, status, actual_statement::VARCHAR AS actual_statement,
                   target_statement::VARCHAR AS target_statement, rate_statement::VARCHAR AS rate_statement
            FROM progress_yoy
            WHERE region_code = ? AND indicator_code = ? AND category_code = ? AND subject_id = ? AND end_month BETWEEN ? AND ?
            ORDER BY end_month
            """;

    private SeriesQuery() {}

    /** A point for each month of the span, whether a bulletin speaks of it or not. */
    static List<Point> points(
            Engine engine, String region, String indicator, String category, long subject, YearMonth from, YearMonth to) {
        Map<String, Point> known = new LinkedHashMap<>();
        engine.query(SQL, List.of(region, indicator, category, subject, from.toString(), to.toString()), SeriesQuery::point)
                .forEach(point -> known.put(point.month(), point));
        List<Point> points = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Point point = known.get(month.toString());
            points.add(point != null ? point : Point.without(month.toString(), isToldWithFebruary(month, known) ? "combined" : "missing"));
        }
        return points;
    }

    private static boolean isToldWithFebruary(YearMonth month, Map<String, Point> known) {
        Point next = known.get(month.plusMonths(1).toString());
        return month.getMonthValue() == 1 && next != null && "january_february".equals(next.monthNote());
    }

    private static Point point(Row row) {
        return new Point(
                row.text("end_month"), row.number("actual"), row.number("month_actual"), row.text("month_note"),
                row.number("target"), row.text("target_origin"), row.number("target_low"), row.number("target_high"),
                row.number("rate"), row.number("rate_printed"), row.number("last_year_actual"), row.number("yoy"),
                row.text("yoy_note"), row.number("pace"), row.text("status"), row.text("actual_statement"),
                row.text("target_statement"), row.text("rate_statement"));
    }
}
