package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Targets that aren't printed follow from what was done and its rate. Targets are set in round numbers: where those of
 * several units turn out round, too sharply for an accident, and that of one alone doesn't, its actual or its rate is
 * wrong.
 */
final class OddTarget implements Rule {

    private static final int FEWEST_ROUND = 4;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SHARP = BigDecimal.valueOf(5);
    private static final MathContext AS_ROUND = new MathContext(2);
    private static final MathContext AS_ODD = new MathContext(5);

    /** The target that a unit's actual and rate imply. */
    private record Implied(Figure actual, Figure rate, Interval target) {

        /** The weight of the second digit. */
        BigDecimal step() {
            return BigDecimal.ONE.movePointRight(target.high().precision() - target.high().scale() - 2);
        }

        boolean isRound() {
            return holdsMultipleOf(step());
        }

        /** Round, though the print leaves less than a fifth of the room that would make it so by accident. */
        boolean isSharplyRound() {
            return isRound() && target.width().multiply(SHARP).compareTo(step()) <= 0;
        }

        /** No number of three digits at all. */
        boolean isOdd() {
            return !holdsMultipleOf(step().divide(TEN));
        }

        private boolean holdsMultipleOf(BigDecimal number) {
            BigDecimal below = target.high().divide(number, 0, RoundingMode.FLOOR).multiply(number);
            return below.compareTo(target.low()) >= 0;
        }
    }

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, Map<Long, Implied>> byIndicator = new LinkedHashMap<>();
            for (Figure rate : bulletin.plain(f -> f.is("rate") && f.cumulative() && f.who().isUnit())) {
                if (rate.interval().isPositive() && bulletin.finest(rate.series(), "target").isEmpty()) {
                    Beside.nearest(bulletin, rate, "actual")
                            .filter(actual -> actual.interval().isPositive())
                            .ifPresent(actual -> byIndicator
                                    .computeIfAbsent(List.of(rate.indicator(), rate.category(), actual.unit()), key -> new LinkedHashMap<>())
                                    .putIfAbsent(rate.subject(), implied(actual, rate)));
                }
            }
            byIndicator.values().forEach(units -> check(bulletin, List.copyOf(units.values()), findings));
        }
        return findings;
    }

    private static Implied implied(Figure actual, Figure rate) {
        return new Implied(actual, rate, actual.interval().percentOf(rate.interval()));
    }

    private static void check(Bulletin bulletin, List<Implied> units, List<Finding> findings) {
        List<Implied> sharp = units.stream().filter(Implied::isSharplyRound).toList();
        List<Implied> others = units.stream().filter(unit -> !unit.isRound()).toList();
        if (sharp.size() < FEWEST_ROUND || others.size() != 1 || !others.get(0).isOdd()) {
            return;
        }
        Implied odd = others.get(0);
        List<Long> right = new ArrayList<>();
        sharp.forEach(unit -> right.add(unit.rate().key()));
        findings.add(new Finding(
                "odd_target", Finding.Severity.MEDIUM, bulletin, odd.rate().subject(), odd.rate().indicator(),
                odd.rate().who().name() + "的完成数和完成率推出的目标任务不是整数，而其余单位的都是，两个数中可能有一个印错",
                shown(odd) + "；" + sharp.stream().map(OddTarget::shown).collect(Collectors.joining("、")),
                List.of(odd.actual().key(), odd.rate().key()), right));
    }

    /** 19825万元 ÷ 32.14% = 61683. */
    private static String shown(Implied unit) {
        MathContext digits = unit.isRound() ? AS_ROUND : AS_ODD;
        BigDecimal target = unit.actual().value().multiply(HUNDRED).divide(unit.rate().value(), digits);
        return unit.actual().who().name() + " " + unit.actual().printed() + " ÷ " + unit.rate().printed() + " = "
                + Sums.plain(target) + unit.actual().unit();
    }
}
