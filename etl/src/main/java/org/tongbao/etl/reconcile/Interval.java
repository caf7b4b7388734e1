package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The values a printed figure may stand for. A figure of d decimals was rounded, so that the true value lies within half
 * its last digit, or cut off, so that it lies up to one last digit above; both are legitimate. Counts are exact.
 */
record Interval(BigDecimal low, BigDecimal high) {

    static final Interval ZERO = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /** @param lastDigit the weight of the last digit printed, in the value's unit */
    static Interval printed(BigDecimal value, BigDecimal lastDigit) {
        BigDecimal half = lastDigit.divide(BigDecimal.valueOf(2));
        return value.signum() < 0
                ? new Interval(value.subtract(lastDigit), value.add(half))
                : new Interval(value.subtract(half), value.add(lastDigit));
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** This as a percentage of the other, which must be above zero throughout. */
    Interval percentOf(Interval whole) {
        return new Interval(
                low.multiply(HUNDRED).divide(whole.high, MathContext.DECIMAL64),
                high.multiply(HUNDRED).divide(whole.low, MathContext.DECIMAL64));
    }

    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean isBelow(Interval other) {
        return high.compareTo(other.low) < 0;
    }

    boolean isPositive() {
        return low.signum() > 0;
    }

    /** 69.22%～69.25%, or one number where both are the same to two decimals. */
    String shownAsPercent() {
        String from = Sums.plain(low.setScale(2, RoundingMode.HALF_UP)) + "%";
        String to = Sums.plain(high.setScale(2, RoundingMode.HALF_UP)) + "%";
        return from.equals(to) ? from : from + "～" + to;
    }

    BigDecimal width() {
        return high.subtract(low);
    }
}
