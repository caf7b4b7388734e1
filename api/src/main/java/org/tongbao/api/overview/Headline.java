package org.tongbao.api.overview;

import java.math.BigDecimal;

/**
 * One headline figure of a region. A value that is not known is null, and the status or note says why.
 *
 * @param actual from January, in the unit, as is target
 * @param targetLow of a target that follows from actual and rate: what it is at least
 * @param rate completion in percent: recomputed where the target is printed, else as printed
 * @param lead rate less pace, in percentage points; negative where behind
 * @param yoy growth on lastYear, in percent
 * @param statement key of the statement that the actual was printed in; null where it was not
 */
record Headline(String indicator, String name, String nameEn, String unit, int decimals, BigDecimal actual, BigDecimal target,
        String targetOrigin, BigDecimal targetLow, BigDecimal targetHigh, BigDecimal rate, BigDecimal ratePrinted, BigDecimal lead,
        BigDecimal lastYear, BigDecimal yoy, String yoyNote, String status, String statement, String targetStatement,
        String rateStatement) {}
