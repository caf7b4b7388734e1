package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole's growth on last year is this year's cumulative ÷ last year's of the same months − 1, both as printed. */
final class GrowthFollowsFromLastYear implements Rule {

    private static final Interval HUNDRED = Interval.exactly(BigDecimal.valueOf(100));

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Optional<Bulletin> last = history.yearBefore(bulletin);
            if (last.isEmpty()) {
                continue;
            }
            for (Figure growth : bulletin.plain(
                    f -> f.is("growth") && f.cumulative() && f.unit().equals("%") && f.who().kind().equals("whole")
                            && f.quote().contains("同比"))) {
                Optional<Figure> now = bulletin.finest(growth.series(), "actual");
                Optional<Figure> then = last.get().finest(growth.series(), "actual");
                if (now.isPresent() && then.isPresent() && now.get().comparesWith(then.get())
                        && then.get().interval().isPositive()) {
                    check(bulletin, growth, now.get(), then.get(), findings);
                }
            }
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Figure growth, Figure now, Figure then, List<Finding> findings) {
        Interval expected = now.interval().percentOf(then.interval()).minus(HUNDRED);
        if (!expected.meets(growth.interval()) && !Calibre.isAnother(now, growth, then)) {
            findings.add(new Finding(
                    "growth_mismatch", Finding.Severity.MEDIUM, bulletin, growth.subject(), growth.indicator(),
                    growth.indicatorName() + "同比印为 " + growth.printed() + "，与上年同期的通报不符",
                    now.printed() + " ÷ " + then.printed() + " − 1 = "
                            + Sums.plain(expected.low().setScale(2, RoundingMode.HALF_UP)) + "%～"
                            + Sums.plain(expected.high().setScale(2, RoundingMode.HALF_UP)) + "%",
                    List.of(growth.key(), now.key()), List.of(then.key())));
        }
    }
}
