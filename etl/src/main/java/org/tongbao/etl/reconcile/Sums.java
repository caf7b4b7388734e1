package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Adding printed figures up, as intervals and as a sum to show. */
final class Sums {

    private Sums() {}

    static Interval of(List<Figure> figures) {
        return figures.stream().map(Figure::interval).reduce(Interval.ZERO, Interval::plus);
    }

    /** 1.63+20.86+18.74=41.23 (in the indicator's unit). */
    static String shown(List<Figure> figures) {
        return figures.stream().map(f -> plain(f.standard())).collect(Collectors.joining("+")) + "="
                + plain(figures.stream().map(Figure::standard).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<Long> keys(List<Figure> figures) {
        return figures.stream().map(Figure::key).toList();
    }
}
