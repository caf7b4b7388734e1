package org.tongbao.api.reports.facts;

/**
 * The whole region in one month.
 *
 * @param own the month's own figure, beside that of the same month of last year
 */
public record MonthPoint(int month, Figure cumulative, Figure lastYear, Figure completion, Figure lead, Figure own, Figure ownLastYear) {}
