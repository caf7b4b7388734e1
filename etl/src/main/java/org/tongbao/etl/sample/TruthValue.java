package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One value as written.
 *
 * @param file name of the bulletin
 * @param category code, or null
 * @param value null where the cell holds none, and for members of lists
 * @param bound of a list or demand, or null
 * @param table number of the table from 1, or null in prose
 */
public record TruthValue(
        String file,
        String subject,
        String kind,
        String indicator,
        String category,
        String measure,
        BigDecimal value,
        String unit,
        YearMonth periodStart,
        YearMonth periodEnd,
        String status,
        String bound,
        Integer table) {}
