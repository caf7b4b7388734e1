package org.tongbao.etl.extract.inherit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.tongbao.etl.extract.grammar.Clause;
import org.tongbao.etl.extract.grammar.Saying;
import org.tongbao.etl.extract.grammar.Saying.When;
import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;

/**
 * The months that one paragraph speaks of, from clause to clause. What a clause says holds for those after it; 其中, brackets
 * behind a figure, a single month inside a count since January and an earlier end hold for their own stretch alone.
 */
final class SpokenMonths {

    private final Context context;
    private final Frame frame;
    private final Deque<Held> outside = new ArrayDeque<>();
    private Period beforePart;
    private boolean inPart;
    /** What the sentence's first clause left standing, and what stood before it. */
    private Period ofSentence;
    private Period beforeSentence;
    private Period beforeClause;
    /** Whether the sentence's first clause turned from the count since January to one month. */
    private boolean turnedToMonth;
    private int sentences;
    /** The last months said, and whether this clause said them. */
    private When last;
    private boolean isSaidInClause;
    /** Null where the sentence has named no months. */
    private When saidInSentence;

    /** @param period null where the document's own months held */
    private record Held(boolean returns, Period period) {}

    /** @param frame whose period is what holds now */
    SpokenMonths(Context context, Frame frame) {
        this.context = context;
        this.frame = frame;
    }

    /** @param isOfFigure whether a figure stands right before the bracket */
    void enterBracket(boolean isOfFigure) {
        outside.push(new Held(isOfFigure, frame.period));
    }

    void leaveBracket() {
        Held held = outside.pop();
        frame.period = held.returns() ? held.period() : frame.period;
    }

    void open(boolean isPart) {
        isSaidInClause = false;
        beforeClause = frame.period;
        if (isPart && !inPart) {
            inPart = true;
            beforePart = frame.period;
        }
    }

    void say(When when) {
        isSaidInClause = true;
        last = when;
        Period said = isWithinMonthSaid(when) ? context.reported() : Months.of(when, Measure.ACTUAL, context);
        boolean ofPlan = isOfLaterYear() && when instanceof When.On on && on.date().year() == null;
        frame.period = ofPlan ? inYear(frame.period.start().year(), said) : said;
    }

    /** 截至4月30日 in the sentence of a month's bulletin that has told what was found in 4月份. */
    private boolean isWithinMonthSaid(When when) {
        return saidInSentence instanceof When.On first && when instanceof When.On on && context.reported() != null && !context.reported().cumulative()
                && context.reported().start().equals(context.reported().end())
                && first.date().isSingleMonth() && !first.sinceJanuary() && first.date().toMonth() == context.reported().end().month()
                && on.sinceJanuary() && on.date().toMonth() != null && on.date().toMonth().equals(first.date().toMonth());
    }

    /** 一季度 in the plan for next year is next year's. */
    private static Period inYear(int year, Period said) {
        return new Period(new CalendarMonth(year, said.start().month()), new CalendarMonth(year, said.end().month()), said.cumulative());
    }

    void isRead(boolean opensSentence) {
        if (opensSentence) {
            ofSentence = frame.period;
            beforeSentence = beforeClause;
            saidInSentence = null;
            turnedToMonth = isMonthWithin(beforeSentence == null ? context.reported() : beforeSentence);
        }
        saidInSentence = isSaidInClause ? last : saidInSentence;
    }

    /** @param partFollows whether the next clause speaks of a part of what this one did */
    void close(Clause clause, boolean partFollows) {
        if ((clause.endsSentence() || clause.endMark() == ';') && inPart) {
            frame.period = beforePart;
            inPart = false;
        }
        if (clause.endsSentence() && isMonthWithin(ofSentence == null ? context.reported() : ofSentence)) {
            frame.period = ofSentence;
        } else if (clause.endsSentence() && turnedToMonth && !partFollows) {
            frame.period = beforeSentence;
        } else if (clause.endsSentence() && sentences++ > 0 && endsEarlier()) {
            frame.period = beforeSentence;
        }
    }

    /** Whether a clause turned from the count since January to a month of its own, as 9月当月 does. */
    private boolean isMonthWithin(Period around) {
        boolean month = last instanceof When.LastMonth || last instanceof When.ThisWeek || last instanceof When.On on && on.date().isSingleMonth() && !on.date().partOfMonth();
        Period now = frame.period;
        return month && around != null && around.cumulative() && now != null && now.start().equals(now.end()) && !now.cumulative();
    }

    /** 1-4月 in a report on 1-5月. */
    private boolean endsEarlier() {
        Period now = frame.period;
        Period reported = context.reported();
        return now != null && reported != null && reported.end().hasYear() && reported.end().year().equals(now.end().year())
                && now.end().month() < reported.end().month();
    }

    /** Whether months or a year that are yet to come are spoken of: what is said of it is a plan. */
    boolean isAhead() {
        Period reported = context.reported();
        if (frame.period == null || reported == null) {
            return false;
        }
        boolean sameYear = Objects.equals(frame.period.end().year(), reported.end().year());
        return isOfLaterYear() || sameYear && frame.period.end().month() > reported.end().month();
    }

    private boolean isOfLaterYear() {
        Period reported = context.reported();
        return frame.period != null && reported != null && frame.period.start().hasYear() && reported.end().hasYear()
                && frame.period.start().year() > reported.end().year();
    }

    /** @param ofYear whether the words say that a target is the year's */
    Period of(Saying.Figure figure, Measure measure, boolean ofYear) {
        if (figure.when() != null) {
            return Months.of(figure.when(), measure, context);
        }
        if (measure != Measure.TARGET) {
            return usual(measure);
        }
        When when = isSaidInClause ? last : figure.rule().equals("demand") ? saidInSentence : null;
        return when != null && !ofYear ? Months.of(when, measure, context) : isOfLaterYear() || figure.measure() != Measure.TARGET && isAhead() ? frame.period : context.year();
    }

    /** Of what names no months itself. */
    Period usual(Measure measure) {
        return frame.period != null ? frame.period : context.usual(measure);
    }
}
