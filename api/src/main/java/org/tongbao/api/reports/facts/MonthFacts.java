package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * What the bulletins of one month printed, and what is to be said about it.
 *
 * @param reported the months that the bulletin is of, as in 2021-01..2021-11
 * @param printed in the order of print
 * @param standing the same month in the model's words, for the drafter
 */
public record MonthFacts(YearFacts standing, String reported, List<Printed> printed, List<Listed> lists) {

    public MonthFacts {
        printed = List.copyOf(printed);
        lists = List.copyOf(lists);
    }

    /** Whether the bulletin counts since January, as most do, and not one month or quarter alone. */
    public boolean isSinceJanuary() {
        return reported.startsWith(standing.year() + "-01");
    }

    /** 1-11月, and 4月 of a bulletin of one month. */
    public String months() {
        int from = Integer.parseInt(reported.substring(5, 7));
        return from == standing.month() ? from + "月" : from + "-" + standing.month() + "月";
    }

    /** Whether a figure is of the reported months, or of the whole year if it is a target. */
    public boolean isOfReported(Printed one) {
        return (one.measure().equals("target") ? "%1$d-01..%1$d-12".formatted(standing.year()) : reported).equals(one.months());
    }
}
