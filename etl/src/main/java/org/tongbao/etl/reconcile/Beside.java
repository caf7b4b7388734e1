package org.tongbao.etl.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is printed beside a figure: in the same table row, or in the same prose. */
final class Beside {

    private Beside() {}

    static boolean isBeside(Figure figure, Figure other) {
        return Objects.equals(figure.table(), other.table()) && Objects.equals(figure.row(), other.row());
    }

    /** The nearest figure of the same subject, indicator, category and period. */
    static Optional<Figure> nearest(Bulletin bulletin, Figure figure, String measure) {
        List<Figure> figures = bulletin.plain(
                f -> f.is(measure) && f.series().equals(figure.series()) && f.period() == figure.period() && isBeside(f, figure));
        return figures.stream().min((a, b) -> Integer.compare(distance(a, figure), distance(b, figure)));
    }

    private static int distance(Figure figure, Figure other) {
        return Math.abs(figure.ordinal() - other.ordinal());
    }
}
