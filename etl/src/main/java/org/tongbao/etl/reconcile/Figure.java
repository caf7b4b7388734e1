package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/**
 * A printed figure as the rules see it.
 *
 * @param value in the printed unit; null where a cell holds none
 * @param standard in the indicator's unit; null where it doesn't convert
 * @param table null in prose
 */
record Figure(
        long key,
        long report,
        int ordinal,
        long subject,
        SubjectInfo who,
        long indicator,
        String indicatorName,
        long category,
        long period,
        String measure,
        BigDecimal value,
        String unit,
        BigDecimal standard,
        String status,
        boolean cumulative,
        String bound,
        String token,
        int decimals,
        Integer table,
        Integer row,
        String quote) {

    private static final Set<String> COUNTED = Set.of("个", "家", "次", "项", "宗", "户", "人", "名", "起", "件", "份");

    static Figure of(StarRow row, SubjectInfo who) {
        return new Figure(
                (Long) row.get("statement_key"),
                (Long) row.get("report_key"),
                (Integer) row.get("ordinal"),
                (Long) row.get("subject_id"),
                who,
                (Long) row.get("indicator_key"),
                (String) row.get("indicator_text"),
                (Long) row.get("category_key"),
                (Long) row.get("period_key"),
                (String) row.get("measure"),
                (BigDecimal) row.get("value"),
                (String) row.get("unit"),
                (BigDecimal) row.get("standard_value"),
                (String) row.get("status"),
                (Boolean) row.get("cumulative"),
                (String) row.get("bound"),
                (String) row.get("token"),
                (Integer) row.get("decimals"),
                (Integer) row.get("table_number"),
                (Integer) row.get("row_number"),
                (String) row.get("quote"));
    }

    boolean is(String wanted) {
        return measure.equals(wanted);
    }

    boolean hasValue() {
        return value != null;
    }

    boolean isPlain() {
        return value != null && bound == null;
    }

    /** Whether the reference data lists the indicator: keys of those it doesn't are made of their names. */
    boolean isCatalogued() {
        return indicator != Keys.of("indicator", indicatorName);
    }

    /** Whether the two are in one unit: standard values of what isn't catalogued are in the unit they were printed in. */
    boolean comparesWith(Figure other) {
        return isCatalogued() || unit.equals(other.unit());
    }

    /** In the indicator's unit. */
    Interval interval() {
        if (COUNTED.contains(unit) || value.signum() == 0) {
            return Interval.exactly(standard);
        }
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal scale = value.signum() == 0 ? BigDecimal.ONE : standard.divide(value, MathContext.DECIMAL64);
        return Interval.printed(standard, lastDigit.multiply(scale));
    }

    /** As the bulletin has it: 41.23亿元. */
    String printed() {
        return value.stripTrailingZeros().setScale(Math.max(decimals, 0), RoundingMode.HALF_UP).toPlainString()
                + (is("rank") ? "" : unit);
    }

    /** Subject, indicator and category: what progress is counted of. */
    Series series() {
        return new Series(subject, indicator, category);
    }

    record Series(long subject, long indicator, long category) {}
}
