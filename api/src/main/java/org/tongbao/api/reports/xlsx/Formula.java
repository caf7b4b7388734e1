package org.tongbao.api.reports.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Block.Derivation;

/**
 * The formula that gives a cell's very value from the cells beside it, or above it for a total. Where none does, as for a rate that
 * was printed otherwise than its parts say, the value stands as it is.
 */
final class Formula {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LAST_DIGIT = 6;
    private static final int DIGITS_OF_A_CELL = 15;

    private Formula() {}

    /** Text where a cell of Excel can't hold the number to its last digit. */
    static void put(XSSFCell cell, BigDecimal value) {
        if (value.stripTrailingZeros().precision() <= DIGITS_OF_A_CELL) {
            cell.setCellValue(value.doubleValue());
        } else {
            cell.setCellValue(value.toPlainString());
        }
    }

    static Optional<String> of(Block.Table table, int r, int c) {
        Block.Row row = table.rows().get(r);
        BigDecimal value = value(row, c);
        Derivation derivation = table.columns().get(c).derivation();
        if (derivation instanceof Derivation.Rate rate) {
            return given(row, rate.part(), rate.whole(), value, "%1$s/%2$s*100", r, (part, whole) -> whole.signum() == 0 ? null
                    : part.multiply(HUNDRED).divide(whole, LAST_DIGIT + LAST_DIGIT, RoundingMode.HALF_UP));
        }
        if (derivation instanceof Derivation.Growth growth) {
            return given(row, growth.now(), growth.before(), value, "(%1$s-%2$s)/%2$s*100", r, (now, before) -> before.signum() == 0 ? null
                    : now.subtract(before).multiply(HUNDRED).divide(before, LAST_DIGIT + LAST_DIGIT, RoundingMode.HALF_UP));
        }
        if (derivation instanceof Derivation.Difference difference) {
            return given(row, difference.of(), difference.less(), value, "%1$s-%2$s", r, BigDecimal::subtract);
        }
        return row.isTotal() ? sum(table, r, c, value) : Optional.empty();
    }

    private interface Sum {
        /** Null where it can't be told. */
        BigDecimal of(BigDecimal first, BigDecimal second);
    }

    private static Optional<String> given(Block.Row row, int first, int second, BigDecimal value, String form, int r, Sum sum) {
        BigDecimal a = value(row, first);
        BigDecimal b = value(row, second);
        BigDecimal exact = a == null || b == null ? null : sum.of(a, b);
        if (exact == null) {
            return Optional.empty();
        }
        for (int digits : new int[] {LAST_DIGIT, 2}) {
            if (exact.setScale(digits, RoundingMode.HALF_UP).compareTo(value) == 0) {
                return Optional.of("ROUND(" + form.formatted(at(r, first), at(r, second)) + "," + digits + ")");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sum(Block.Table table, int r, int c, BigDecimal value) {
        List<BigDecimal> above = new ArrayList<>();
        for (int i = 0; i < r; i++) {
            BigDecimal one = value(table.rows().get(i), c);
            if (one != null) {
                above.add(one);
            }
        }
        boolean isSum = above.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(value) == 0;
        return isSum && !above.isEmpty() ? Optional.of("ROUND(SUM(" + at(0, c) + ":" + at(r - 1, c) + ")," + LAST_DIGIT + ")") : Optional.empty();
    }

    private static BigDecimal value(Block.Row row, int c) {
        return row.cells().get(c) instanceof Block.Cell.Number number ? number.figure().value() : null;
    }

    private static String at(int r, int c) {
        return new CellReference(TableSheet.HEADER + 1 + r, c).formatAsString();
    }
}
