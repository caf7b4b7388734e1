package org.tongbao.api.reports.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure as a bulletin printed it.
 *
 * @param kind whole, task_force, department, company …
 * @param group the kind that it is ranked in
 * @param category code; whole where not sliced
 * @param measure target, actual, rate, growth, gap, share, rank, score or count
 * @param value in the printed unit; null for a cell without a figure, whose status says why
 * @param decimals as printed
 * @param status reported, zero, blank, not_applicable or not_reported
 * @param bound as in >100; empty where there is none
 * @param months first and last, as in 2021-01..2021-11; null where it has none
 * @param inTable whether it stood in a table
 */
public record Printed(String statement, String subject, String kind, Kind group, String indicatorCode, String indicator, String category,
        String categoryName, String measure, BigDecimal value, String unit, int decimals, String status, String bound, String months, boolean inTable) {

    private static final String UNLISTED = "unlisted_";
    /** Declared by the operator: it changes no reading of sentences. */
    private static final String DECLARED = "local_";

    /** The digits, as many as were printed. */
    public String shown() {
        return value == null ? "" : value.setScale(Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale()))).toPlainString();
    }

    public Figure figure() {
        return value == null ? Figure.none(unit, Why.words(status)) : new Figure(value, unit, decimals, List.of(statement), "");
    }

    public boolean isWhole() {
        return kind.equals("whole");
    }

    /** Whether its indicator is catalogued, so that its name is known wherever it stands in a sentence. */
    public boolean isCatalogued() {
        return isCatalogued(indicatorCode);
    }

    static boolean isCatalogued(String indicatorCode) {
        return !indicatorCode.equals("none") && !indicatorCode.startsWith(UNLISTED) && !indicatorCode.startsWith(DECLARED);
    }

    /** Whether its indicator is one that no catalogue has and that goes by the name it was printed with. */
    public boolean isUnlisted() {
        return indicatorCode.startsWith(UNLISTED);
    }
}
