package org.tongbao.api.series;

import java.math.BigDecimal;

/**
 * One month of one subject. A value that is not known is null, and the status says why.
 *
 * @param month yyyy-MM, the end of the months counted
 * @param cumulative from January, in the indicator's unit
 * @param monthly of the month alone, derived; of two months where monthNote is {@code january_february}
 * @param target of the year
 * @param targetOrigin printed, carried or derived
 * @param rate completion rate in percent: recomputed where the target is printed, else as printed
 * @param yoy growth of the cumulative figure on the same months a year before, in percent
 * @param yoyNote why there is no yoy
 * @param status reported, zero, blank, not_applicable or not_reported; missing where no bulletin speaks of the month;
 *     combined for a January that is told with February
 * @param statement key of the statement the cumulative figure was printed in
 */
record Point(
        String month,
        BigDecimal cumulative,
        BigDecimal monthly,
        String monthNote,
        BigDecimal target,
        String targetOrigin,
        BigDecimal targetLow,
        BigDecimal targetHigh,
        BigDecimal rate,
        BigDecimal ratePrinted,
        BigDecimal lastYear,
        BigDecimal yoy,
        String yoyNote,
        BigDecimal pace,
        String status,
        String statement,
        String targetStatement,
        String rateStatement) {

    static Point without(String month, String status) {
        return new Point(month, null, null, null, null, null, null, null, null, null, null, null, null, null, status, null, null, null);
    }
}
