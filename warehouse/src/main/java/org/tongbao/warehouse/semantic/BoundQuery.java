package org.tongbao.warehouse.semantic;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query that can be asked: its names are resolved and its sums stay within one kind.
 *
 * @param groupBy what a row of the answer is about; REGION is among them unless a wider division is
 * @param where values by dimension, without those that are in {@code kind}
 * @param kind the one kind that is counted, where rows are not broken down by subject, parent or kind
 * @param from last month of the first period, on the grain
 * @param to last month of the last period, on the grain
 * @param offset rows that are left out before the first
 */
public record BoundQuery(
        List<Metric> metrics,
        List<Dimension> groupBy,
        Map<Dimension, List<String>> where,
        Optional<String> kind,
        YearMonth from,
        YearMonth to,
        Grain grain,
        Accumulation accumulation,
        Set<Comparison> comparisons,
        Vintage vintage,
        boolean comparableSubjects,
        List<Order> orderBy,
        long offset,
        int limit) {

    public BoundQuery {
        metrics = List.copyOf(metrics);
        groupBy = List.copyOf(groupBy);
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        comparisons = Collections.unmodifiableSet(comparisons.isEmpty() ? EnumSet.noneOf(Comparison.class) : EnumSet.copyOf(comparisons));
        orderBy = List.copyOf(orderBy);
    }

    /** The same question, of whose rows some others are asked for. */
    public BoundQuery rows(long from, int most) {
        return new BoundQuery(
                metrics, groupBy, where, kind, this.from, to, grain, accumulation, comparisons, vintage, comparableSubjects, orderBy, from, most);
    }

    public boolean groupsBy(Dimension dimension) {
        return groupBy.contains(dimension);
    }

    public boolean compares(Comparison comparison) {
        return comparisons.contains(comparison);
    }

    /** Whether a row of the answer may be a sum over several subjects. */
    public boolean addsUpSubjects() {
        boolean isWholeRegion = groupsBy(Dimension.REGION) && kind.filter("whole"::equals).isPresent();
        return !groupsBy(Dimension.SUBJECT) && !isWholeRegion;
    }

    /** Whether ranks are asked for in any way. */
    public boolean ranks() {
        return compares(Comparison.RANK) || compares(Comparison.RANK_CHANGE);
    }
}
