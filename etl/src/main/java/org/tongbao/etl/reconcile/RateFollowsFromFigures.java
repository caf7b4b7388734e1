package org.tongbao.etl.reconcile;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** A completion rate is actual ÷ target, both as printed beside it: in the same table row, or in the same prose. */
final class RateFollowsFromFigures implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            for (Figure rate : bulletin.plain(f -> f.is("rate") && f.cumulative())) {
                Optional<Figure> actual = beside(bulletin, rate, "actual");
                Optional<Figure> target = beside(bulletin, rate, "target");
                if (actual.isPresent() && target.isPresent() && actual.get().comparesWith(target.get())
                        && target.get().interval().isPositive()) {
                    check(bulletin, rate, actual.get(), target.get(), findings);
                }
            }
        }
        return findings;
    }

    private static Optional<Figure> beside(Bulletin bulletin, Figure rate, String measure) {
        Predicate<Figure> samePlace = f -> Objects.equals(f.table(), rate.table()) && Objects.equals(f.row(), rate.row());
        return bulletin.plain(f -> f.is(measure) && f.cumulative() && f.series().equals(rate.series()) && samePlace.test(f))
                .stream()
                .min((a, b) -> Integer.compare(distance(a, rate), distance(b, rate)));
    }

    private static int distance(Figure figure, Figure rate) {
        return Math.abs(figure.ordinal() - rate.ordinal());
    }

    private static void check(Bulletin bulletin, Figure rate, Figure actual, Figure target, List<Finding> findings) {
        Interval expected = actual.interval().percentOf(target.interval());
        if (!expected.meets(rate.interval()) && DecimalPoint.meant(rate, expected).isEmpty()) {
            findings.add(new Finding(
                    "rate_mismatch", Finding.Severity.HIGH, bulletin, rate.subject(), rate.indicator(),
                    rate.who().name() + "的" + rate.indicatorName() + "完成率印为 " + rate.printed() + "，与完成数 ÷ 目标数不符",
                    actual.printed() + " ÷ " + target.printed() + " = "
                            + Sums.plain(expected.low().setScale(2, RoundingMode.HALF_UP)) + "%～"
                            + Sums.plain(expected.high().setScale(2, RoundingMode.HALF_UP)) + "%，印为 " + rate.printed(),
                    List.of(rate.key()), List.of(actual.key(), target.key())));
        }
    }
}
