package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * The subjects of one kind in one indicator, best first.
 *
 * @param total their sum, rates as Σ ÷ Σ; null where they can't be added up
 */
public record KindFacts(Kind kind, List<Standing> units, Standing total) {

    public KindFacts {
        units = List.copyOf(units);
    }
}
