package org.tongbao.warehouse.semantic;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question in the model's words. Nothing in it has been checked.
 *
 * @param metrics names of metrics
 * @param groupBy dimensions to break down by; none gives each region's own figure
 * @param where for a dimension, the values that it may have: codes of regions, divisions, categories and kinds; ids of
 *     subjects and parents
 * @param from last month of the first period
 * @param to last month of the last period
 * @param comparableSubjects whether the growth of sums is told on those subjects alone that have a figure in both periods
 * @param orderBy columns of the answer; by period and dimensions where empty
 * @param limit rows at most; the model's default where null
 */
public record SemanticQuery(
        List<String> metrics,
        List<String> groupBy,
        Map<String, List<String>> where,
        YearMonth from,
        YearMonth to,
        Grain grain,
        Accumulation accumulation,
        Set<Comparison> comparisons,
        Vintage vintage,
        boolean comparableSubjects,
        List<Order> orderBy,
        Integer limit) {

    public SemanticQuery {
        metrics = List.copyOf(metrics);
        groupBy = List.copyOf(groupBy);
        where = Map.copyOf(where);
        comparisons = Set.copyOf(comparisons);
        orderBy = List.copyOf(orderBy);
    }
}
