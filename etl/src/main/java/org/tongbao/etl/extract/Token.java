package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What a run of digits in a paragraph is. Offsets count in the paragraph's normal text. */
sealed interface Token {

    int start();

    int end();

    /** A number with the unit printed after it; {@code numberEnd} is where the unit begins. */
    record Quantity(int start, int numberEnd, int end, BigDecimal value, String unit) implements Token {
        boolean isRatio() {
            return unit.equals("%");
        }
    }

    /** A place in an order, as in 第3名. */
    record Place(int start, int end, BigDecimal value) implements Token {}

    /**
     * A month, or months, or a day. The year is null where it is not printed.
     *
     * @param fromMonth 1 to 12; null for a bare year
     * @param day 1 to 31 for a day, {@link #MONTH_END} for 底 and 末, else null
     */
    record Date(int start, int end, Integer year, Integer fromMonth, Integer toMonth, Integer day) implements Token {
        static final int MONTH_END = 0;

        boolean isSingleMonth() {
            return fromMonth != null && fromMonth.equals(toMonth) && day == null;
        }

        YearMonth from(int defaultYear) {
            return YearMonth.of(year == null ? defaultYear : year, fromMonth == null ? 1 : fromMonth);
        }

        YearMonth to(int defaultYear) {
            return YearMonth.of(year == null ? defaultYear : year, toMonth == null ? 12 : toMonth);
        }
    }

    /** Numbering, document numbers and references to attachments. */
    record Reference(int start, int end) implements Token {}

    /** Digits that belong to a name, as in 500强企业. */
    record NamePart(int start, int end) implements Token {}

    /** Digits that fit nothing known. */
    record Unknown(int start, int end) implements Token {}
}
