package org.tongbao.etl.extract.inherit;

import java.util.regex.Pattern;
import org.tongbao.etl.extract.grammar.Saying.When;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;

/** The months that words mean in a document that reports on given ones. */
final class Months {

    private static final Pattern OF_YEAR = Pattern.compile("年度|全年|年初|年底|年计划|年目标|考核目标|总任务");

    private Months() {}

    /** Whether the words before a target say that it is the year's. */
    static boolean isOfYear(String label) {
        return OF_YEAR.matcher(label).find();
    }

    /** Null where the document names no month and the words neither. */
    static Period of(When when, Measure measure, Context context) {
        if (when instanceof When.On on) {
            return on(on, measure, context);
        }
        if (context.reported() == null) {
            return null;
        }
        if (when instanceof When.LastMonth) {
            return Period.month(context.lastMonth());
        }
        if (when instanceof When.ThisWeek) {
            return context.reported().cumulative() ? Period.month(context.lastMonth()) : context.reported();
        }
        if (when instanceof When.YearToDate) {
            return context.yearToDate();
        }
        if (when instanceof When.WholeYear) {
            return measure == Measure.TARGET ? context.year() : context.yearToDate();
        }
        if (when instanceof When.YearBefore) {
            return context.reported().yearBefore();
        }
        if (when instanceof When.MonthBefore) {
            return context.reported().monthBefore();
        }
        return context.year().yearBefore();
    }

    private static Period on(When.On on, Measure measure, Context context) {
        Token.Date date = on.date();
        Integer year = context.reported() == null ? null : context.reported().end().year();
        if (date.isBareYear()) {
            boolean current = year == null || date.year().equals(year);
            boolean target = measure == Measure.TARGET;
            return current && !target && context.reported() != null ? context.yearToDate() : Period.year(date.year());
        }
        CalendarMonth from = date.from(year);
        CalendarMonth to = date.to(year);
        if (on.sinceJanuary()) {
            return Period.sinceJanuary(to);
        }
        boolean cumulative = from.month() == 1 && to.month() > 1 && !date.partOfMonth();
        return new Period(from, to, cumulative);
    }
}
