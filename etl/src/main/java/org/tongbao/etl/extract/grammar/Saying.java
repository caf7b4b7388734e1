package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.List;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.lex.Token;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.Measure;

/** What a rule read in a clause. Offsets count in the paragraph's normal text. */
public sealed interface Saying {

    /** The clause speaks of this subject from here on. {@code partOnly}: only until the list of parts ends. */
    record About(Subject subject, boolean partOnly) implements Saying {}

    /** The group that lists and counts are of, as in 区直单位, or what they are counted by, as in 到位资金方面. */
    record Group(String name) implements Saying {}

    record Topic(String indicator) implements Saying {}

    /** The subjects that a clause lists, for the figures that a later one gives them 分别. */
    record Named(List<Subject> subjects) implements Saying {
        public Named {
            subjects = List.copyOf(subjects);
        }
    }

    /** From here on figures are of these months. */
    record During(When when) implements Saying {}

    /** Digits that are no figure of anybody's. */
    record Skipped(int start, int end, LeftOut reason) implements Saying {}

    /**
     * A figure.
     *
     * @param rule the name of the rule that read it
     * @param subject null where the clause leaves it out
     * @param label the words before the figure that tell what is counted
     * @param value signed
     * @param unit null where it must be that of the figure before
     * @param bound null for a plain figure
     * @param when null where the clause leaves it out
     * @param tokenStart where the number begins
     */
    record Figure(
            String rule, Subject subject, String label, Measure measure, BigDecimal value, String unit, String bound,
            When when, int tokenStart, int tokenEnd)
            implements Saying {}

    /** A subject on a list. */
    record Member(String rule, Subject subject, String list, String indicator, String bound, int tokenStart, int tokenEnd)
            implements Saying {}

    /** The months of a figure or of what follows, as far as the words say. */
    sealed interface When {

        /** @param sinceJanuary whether it is the count since January, as after 截至 */
        record On(Token.Date date, boolean sinceJanuary) implements When {}

        /** 全年: all of the year reported on. */
        record WholeYear() implements When {}

        /** 今年以来: since January, up to the month reported on. */
        record YearToDate() implements When {}

        /** 当月: the last month reported on. */
        record LastMonth() implements When {}

        /** 本周: the days reported on. */
        record ThisWeek() implements When {}

        /** 去年同期: the same months a year before. */
        record YearBefore() implements When {}

        /** 上月: the month before the one reported on. */
        record MonthBefore() implements When {}

        /** 上年: all of the year before. */
        record WholeYearBefore() implements When {}
    }
}
