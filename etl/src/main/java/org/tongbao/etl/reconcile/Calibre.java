package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether two figures of one name are counted by one definition. A growth printed beside a figure tells what last year's
 * was by this year's definition: 526.6 that grew by 6.9% comes from 492.6, and 867.1 in last year's bulletin was another
 * thing. Such figures are restated, and don't contradict.
 */
final class Calibre {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Bases that differ by more than this were not misprinted. */
    private static final BigDecimal APART = new BigDecimal("1.25");
    private static final Pattern RESTATED = Pattern.compile("口径|核减|核增|核定|剔除|修订|修正|调减|调整");

    private Calibre() {}

    /**
     * @param now this year's cumulative
     * @param growth as printed beside it, in percent
     * @param then the cumulative of the same months as last year's bulletin printed it
     */
    static boolean isAnother(Figure now, Figure growth, Figure then) {
        Optional<Interval> base = base(now, growth);
        if (base.isEmpty() || !then.interval().isPositive()) {
            return false;
        }
        Interval printed = then.interval();
        return base.get().low().compareTo(printed.high().multiply(APART)) > 0
                || printed.low().compareTo(base.get().high().multiply(APART)) > 0;
    }

    /**
     * Whether a cumulative below that of an earlier bulletin of the year is a restatement: because the bulletin says so,
     * because it grew on another base than the earlier one did, or because its base isn't what last year's bulletin has.
     */
    static boolean hasChanged(History history, Bulletin bulletin, Figure now, Bulletin before, Figure then) {
        if (RESTATED.matcher(now.quote()).find()) {
            return true;
        }
        Optional<Figure> growth = growth(bulletin, now);
        if (growth.isEmpty()) {
            return false;
        }
        Optional<Interval> base = base(now, growth.get());
        Optional<Interval> baseBefore = growth(before, then).flatMap(earlier -> base(then, earlier));
        if (base.isPresent() && baseBefore.isPresent() && base.get().isBelow(baseBefore.get())) {
            return true;
        }
        return history.yearBefore(bulletin)
                .flatMap(last -> last.finest(now.series(), "actual"))
                .filter(last -> isAnother(now, growth.get(), last))
                .isPresent();
    }

    private static Optional<Figure> growth(Bulletin bulletin, Figure of) {
        return bulletin.finest(of.series(), "growth").filter(f -> f.unit().equals("%") && f.quote().contains("同比"));
    }

    /** Last year's figure by this year's definition; empty where the growth leaves none. */
    private static Optional<Interval> base(Figure now, Figure growth) {
        Interval factor = growth.interval().plus(Interval.exactly(HUNDRED));
        return factor.isPositive() && now.interval().isPositive()
                ? Optional.of(now.interval().percentOf(factor))
                : Optional.empty();
    }
}
