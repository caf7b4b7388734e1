package org.tongbao.etl.extract.observation;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A month of a year that the document may leave unsaid.
 *
 * @param year null where the document names none
 * @param month 1 to 12
 */
public record CalendarMonth(Integer year, int month) implements Serializable {

    public CalendarMonth {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("no such month: " + month);
        }
    }

    public static CalendarMonth of(YearMonth month) {
        return new CalendarMonth(month.getYear(), month.getMonthValue());
    }

    public boolean hasYear() {
        return year != null;
    }

    /** @throws IllegalStateException if the year is not known */
    public YearMonth yearMonth() {
        if (year == null) {
            throw new IllegalStateException("the year of month " + month + " is not known");
        }
        return YearMonth.of(year, month);
    }

    public CalendarMonth withMonth(int other) {
        return new CalendarMonth(year, other);
    }

    public CalendarMonth minusYears(int years) {
        return new CalendarMonth(year == null ? null : year - years, month);
    }

    /** ISO 8601-2: 2021-03, and XXXX-03 where the year is not specified. */
    @Override
    public String toString() {
        return (year == null ? "XXXX" : "%04d".formatted(year)) + "-%02d".formatted(month);
    }
}
