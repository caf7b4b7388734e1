package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Arithmetic on figures of which some are not known: exact, quotients to six decimals and rounded half up. */
final class Plain {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Plain() {}

    static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        return a == null || b == null || b.signum() == 0 ? null : a.divide(b, 6, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal a, BigDecimal b) {
        return a == null ? null : quotient(HUNDRED.multiply(a), b);
    }

    static BigDecimal minus(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    /** Of those that are known; null where none is. */
    static BigDecimal sum(Stream<BigDecimal> figures) {
        return figures.filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    /** What all known ones are; null where they differ or none is known. */
    static <T> T common(Stream<T> values) {
        Set<T> different = new HashSet<>(values.filter(Objects::nonNull).toList());
        return different.size() == 1 ? different.iterator().next() : null;
    }

    static boolean isZero(BigDecimal figure) {
        return figure != null && figure.signum() == 0;
    }

    static <T> Set<T> union(Collection<Set<T>> sets) {
        Set<T> all = new HashSet<>();
        sets.forEach(all::addAll);
        return all;
    }

    static int t(YearMonth month) {
        return 12 * month.getYear() + month.getMonthValue() - 1;
    }

    static YearMonth month(int t) {
        return YearMonth.of(t / 12, t % 12 + 1);
    }
}
