package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether figures that differ are one fact with a slip in it. A slip leaves two values, near to each other or with the same
 * digits; three values, values of two sizes, a part said with 其中, or lists of which every line differs, are of different
 * cuts that share a name, and don't contradict.
 */
final class Slip {

    private static final BigDecimal NEAR = BigDecimal.valueOf(2);
    private static final int A_LIST = 3;

    private Slip() {}

    /** @param figures of one subject, indicator, category, period and measure */
    static boolean isPossible(Figure first, Figure other, List<Figure> figures) {
        boolean third = figures.stream().anyMatch(f -> !f.interval().meets(first.interval()) && !f.interval().meets(other.interval()));
        return !third && (isNear(first.standard(), other.standard()) || hasSameDigits(first, other));
    }

    /** A part that is named by its unit is that unit's figure; one that isn't is of another cut. */
    static boolean isPart(Figure figure) {
        boolean ofItself = figure.who().isUnit() || figure.who().kind().equals("task_force");
        return !ofItself && figure.table() == null && figure.quote().contains("其中");
    }

    /** The findings on indicators of which not a whole list differs. */
    static List<Finding> alone(List<Finding> findings) {
        Set<Long> lists = new HashSet<>();
        findings.stream()
                .collect(Collectors.groupingBy(Finding::indicator, Collectors.mapping(Finding::subject, Collectors.toSet())))
                .forEach((indicator, subjects) -> {
                    if (subjects.size() >= A_LIST) {
                        lists.add(indicator);
                    }
                });
        return findings.stream().filter(finding -> !lists.contains(finding.indicator())).toList();
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        BigDecimal less = a.abs().min(b.abs());
        BigDecimal more = a.abs().max(b.abs());
        return a.signum() == b.signum() && more.compareTo(less.multiply(NEAR)) <= 0;
    }

    private static boolean hasSameDigits(Figure a, Figure b) {
        return a.standard().signum() != 0
                && a.standard().stripTrailingZeros().unscaledValue().equals(b.standard().stripTrailingZeros().unscaledValue());
    }
}
