package org.tongbao.etl.extract.lex;

import java.math.BigDecimal;
import org.tongbao.etl.extract.observation.CalendarMonth;

/** What a run of digits, or of Chinese numerals, in a paragraph is. Offsets count in the paragraph's normal text. */
public sealed interface Token {

    int start();

    int end();

    /**
     * A number with the unit printed after it.
     *
     * @param numberEnd where the unit begins
     * @param vague whether 余, 多 or 左右 follows the number, or 近 or 约 stands before it
     * @param upTo the other end of a range as in 10—15个; null for a single number
     */
    record Quantity(int start, int numberEnd, int end, BigDecimal value, String unit, boolean vague, BigDecimal upTo)
            implements Token {
        public boolean isRatio() {
            return unit.equals("%") || unit.equals("‰");
        }

        public boolean isPoints() {
            return unit.equals("百分点") || unit.equals("个百分点");
        }
    }

    /** A place in an order, as in 第3名. {@code unit} is 名 or 位, as printed or as the word before says. */
    record Place(int start, int end, BigDecimal value, String unit) implements Token {}

    /**
     * A month, or months, or a day. The year is null where it is not printed.
     *
     * @param fromMonth 1 to 12; null for a bare year
     * @param day 1 to 31 for a day, {@link #MONTH_END} for 底 and 末, else null
     * @param partOfMonth whether only some days of the month are meant, as in a week
     */
    record Date(int start, int end, Integer year, Integer fromMonth, Integer toMonth, Integer day, boolean partOfMonth)
            implements Token {
        public static final int MONTH_END = 0;

        public Date months(int from, int to) {
            return new Date(start, end, year, from, to, null, false);
        }

        public boolean isSingleMonth() {
            return fromMonth != null && fromMonth.equals(toMonth) && day == null;
        }

        public boolean isBareYear() {
            return fromMonth == null;
        }

        public CalendarMonth from(Integer defaultYear) {
            return new CalendarMonth(year == null ? defaultYear : year, fromMonth == null ? 1 : fromMonth);
        }

        public CalendarMonth to(Integer defaultYear) {
            return new CalendarMonth(year == null ? defaultYear : year, toMonth == null ? 12 : toMonth);
        }
    }

    /** Digits that are no figure. */
    record Left(int start, int end, LeftOut reason) implements Token {}

    /** Digits that fit nothing known. */
    record Unknown(int start, int end) implements Token {}
}
