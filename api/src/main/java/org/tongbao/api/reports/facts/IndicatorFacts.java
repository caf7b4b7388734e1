package org.tongbao.api.reports.facts;

import java.util.List;
import java.util.Optional;

/**
 * One indicator of a region up to one month.
 *
 * @param whole the region's own figure; null where no bulletin tells of it
 * @param kinds those that have figures, each by itself
 * @param months from January
 */
public record IndicatorFacts(String code, String name, String unit, int decimals, Standing whole, List<KindFacts> kinds,
        List<Slice> slices, List<MonthPoint> months) {

    public IndicatorFacts {
        kinds = List.copyOf(kinds);
        slices = List.copyOf(slices);
        months = List.copyOf(months);
    }

    public Optional<KindFacts> kind(Kind kind) {
        return kinds.stream().filter(facts -> facts.kind() == kind).findFirst();
    }

    /** Whether anybody has a target or a completion rate. */
    public boolean isJudged() {
        return whole != null && whole.completion().isKnown()
                || kinds.stream().flatMap(facts -> facts.units().stream()).anyMatch(unit -> unit.completion().isKnown());
    }
}
