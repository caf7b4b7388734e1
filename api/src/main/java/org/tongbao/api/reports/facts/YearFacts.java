package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * Everything that a report on one region says, from January to one month.
 *
 * @param month last month with a bulletin, or the one asked for
 * @param release id of the release that was asked
 * @param missing months up to it without a bulletin
 * @param isComparable whether the year before has a bulletin
 */
public record YearFacts(Region region, int year, int month, String release, List<Integer> missing, boolean isComparable,
        List<IndicatorFacts> indicators, List<Contradiction> contradictions, Letter letter) {

    public YearFacts {
        missing = List.copyOf(missing);
        indicators = List.copyOf(indicators);
        contradictions = List.copyOf(contradictions);
    }

    public boolean isWholeYear() {
        return month == 12;
    }

    /** 全年, or 1—11月. */
    public String span() {
        return isWholeYear() ? "全年" : month == 1 ? "1月" : "1—" + month + "月";
    }
}
