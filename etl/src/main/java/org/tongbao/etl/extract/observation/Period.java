package org.tongbao.etl.extract.observation;

import java.io.Serializable;

/**
 * Months of one year, or of several, that a figure is of.
 *
 * @param cumulative whether it is the count since January of a counter that restarts each year
 */
public record Period(CalendarMonth start, CalendarMonth end, boolean cumulative) implements Serializable {

    public static Period sinceJanuary(CalendarMonth end) {
        return new Period(end.withMonth(1), end, true);
    }

    public static Period year(Integer year) {
        return new Period(new CalendarMonth(year, 1), new CalendarMonth(year, 12), true);
    }

    public static Period month(CalendarMonth month) {
        return new Period(month, month, false);
    }

    public Period yearBefore() {
        return new Period(start.minusYears(1), end.minusYears(1), cumulative);
    }

    /** The month before the last one of this period. */
    public Period monthBefore() {
        return month(end.month() > 1 ? end.withMonth(end.month() - 1) : end.minusYears(1).withMonth(12));
    }
}
