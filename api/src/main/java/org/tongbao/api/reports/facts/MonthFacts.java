package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * What the bulletins of one month printed, and what is to be said about it.
 *
 * @param printed in the order of print
 * @param standing the same month in the model's words, for the drafter
 */
public record MonthFacts(YearFacts standing, List<Printed> printed, List<Listed> lists) {

    public MonthFacts {
        printed = List.copyOf(printed);
        lists = List.copyOf(lists);
    }
}
