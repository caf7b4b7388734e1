package org.tongbao.etl.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.warehouse.star.DimPeriod;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/** The calendar: every span of months within one year. */
final class Periods {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2060;

    private Periods() {}

    /** {@link Keys#NONE} for null and for spans that the calendar doesn't hold. */
    static long key(YearMonth start, YearMonth end) {
        boolean held = start != null && end != null && start.getYear() == end.getYear() && !end.isBefore(start)
                && start.getYear() >= FIRST_YEAR && start.getYear() <= LAST_YEAR;
        return held ? Keys.period(start, end) : Keys.NONE;
    }

    /** {@link Keys#NONE} for null too. */
    static long key(Period period) {
        return period == null ? Keys.NONE : key(period.start().yearMonth(), period.end().yearMonth());
    }

    static List<StarRow> rows() {
        List<StarRow> rows = new ArrayList<>();
        rows.add(row(Keys.NONE, YearMonth.of(FIRST_YEAR, 1), YearMonth.of(LAST_YEAR, 12), "（无时期）", "other", null));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int from = 1; from <= 12; from++) {
                for (int to = from; to <= 12; to++) {
                    YearMonth start = YearMonth.of(year, from);
                    YearMonth end = YearMonth.of(year, to);
                    rows.add(row(Keys.period(start, end), start, end, name(start, end), kind(from, to), pace(from, to)));
                }
            }
        }
        return rows;
    }

    private static StarRow row(long key, YearMonth start, YearMonth end, String name, String kind, BigDecimal pace) {
        LocalDate startDate = start.atDay(1);
        return StarRow.of(DimPeriod.TABLE)
                .with("period_key", key)
                .with("start_month", start.toString())
                .with("end_month", end.toString())
                .with("start_date", startDate)
                .with("end_date", end.atEndOfMonth())
                .with("year", end.getYear())
                .with("month", end.getMonthValue())
                .with("months", (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue() + 1)
                .with("name", name)
                .with("kind", kind)
                .with("pace", pace)
                .build();
    }

    static String name(YearMonth start, YearMonth end) {
        String year = end.getYear() + "年";
        return start.equals(end) ? year + end.getMonthValue() + "月"
                : start.getMonthValue() == 1 && end.getMonthValue() == 12 ? year
                : year + start.getMonthValue() + "—" + end.getMonthValue() + "月";
    }

    /** January alone is a month; it is a year to date of the same length. */
    private static String kind(int from, int to) {
        return from == to ? "month"
                : from == 1 && to == 12 ? "year"
                : from == 1 ? "year_to_date"
                : to - from == 2 && to % 3 == 0 ? "quarter"
                : "other";
    }

    /** The design's default: month ÷ 12. */
    private static BigDecimal pace(int from, int to) {
        return from != 1 ? null : BigDecimal.valueOf(to * 100L).divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP);
    }
}
