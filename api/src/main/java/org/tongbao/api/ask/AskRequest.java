package org.tongbao.api.ask;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A question as it comes, named as in MetricFlow: group_by, order_by.
 *
 * @param metrics names, as in funds_in_place
 * @param groupBy dimensions, as in subject
 * @param where values by dimension, as in kind: [department]; subjects and parents by id or, within one region, by name
 * @param period last month, as in 2021-03; in place of from and to
 * @param from first month
 * @param to last month
 * @param grain month, quarter or year
 * @param accumulation cumulative or period
 * @param compare target, pace, yoy, mom, rank, rank_change, share_of_whole
 * @param vintage latest, as_first_reported or a day, as in 2021-04-30
 * @param comparableSubjects whether growth is told on subjects with figures in both periods alone
 * @param orderBy columns of the answer; with a minus before it, from the greatest
 * @param limit rows of a page at most
 * @param pageToken next of the page before
 */
@JsonNaming(SnakeCaseStrategy.class)
record AskRequest(
        List<String> metrics,
        List<String> groupBy,
        Map<String, List<String>> where,
        String period,
        String from,
        String to,
        String grain,
        String accumulation,
        List<String> compare,
        String vintage,
        Boolean comparableSubjects,
        List<String> orderBy,
        Integer limit,
        String pageToken) {}
