package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.etl.load.PlainMembers.Earlier;
import org.tongbao.etl.load.PlainMembers.Figure;
import org.tongbao.etl.load.PlainMembers.Member;
import org.tongbao.warehouse.semantic.Metric;

/**
 * Units added up, or one alone.
 *
 * @param comparable whether growth is told on those alone that have a figure in both periods
 */
record PlainGroup(Metric metric, List<Part> parts, boolean comparable) {

    /** A value, and what it is to be divided by; of a ratio both are known or neither. */
    record Amount(BigDecimal value, BigDecimal divisor) {

        static Amount of(BigDecimal value, BigDecimal divisor) {
            return value == null || divisor == null ? new Amount(null, null) : new Amount(value, divisor);
        }
    }

    record Before(Amount amount, String reason, Set<Long> statements) {}

    /** One unit's share in a group. */
    record Part(Figure figure, Amount amount, Before lastYear, Before previous) {

        static Part of(Member member) {
            return new Part(
                    member.figure(), new Amount(member.figure().value(), null), before(member.lastYear()), before(member.previous()));
        }

        private static Before before(Earlier earlier) {
            return new Before(new Amount(earlier.value(), null), earlier.reason(), earlier.statements());
        }

        static Part of(Member numerator, Member denominator) {
            Figure n = numerator.figure();
            Figure d = denominator.figure();
            Figure both = new Figure(
                    n.slice(), n.t(), n.kind(), n.parent(), n.value(), n.value() == null ? n.status() : d.status(),
                    n.note() == null ? d.note() : n.note(), Plain.union(List.of(n.statements(), d.statements())), n.pace(), null, null,
                    null, null, null, null, null);
            return new Part(
                    both, Amount.of(n.value(), d.value()), before(numerator.lastYear(), denominator.lastYear()),
                    before(numerator.previous(), denominator.previous()));
        }

        private static Before before(Earlier n, Earlier d) {
            return new Before(
                    Amount.of(n.value(), d.value()), n.reason() == null ? d.reason() : n.reason(),
                    Plain.union(List.of(n.statements(), d.statements())));
        }

        boolean isKnown() {
            return amount.value() != null;
        }
    }

    record Growth(BigDecimal value, BigDecimal change, String note, Set<Long> statements) {}

    long subjects() {
        return parts.stream().filter(Part::isKnown).count();
    }

    long roster() {
        return parts.stream().filter(part -> !part.figure().status().equals("not_applicable")).count();
    }

    BigDecimal value() {
        return figure(parts.stream().map(Part::amount).toList());
    }

    private BigDecimal figure(List<Amount> amounts) {
        BigDecimal value = Plain.sum(amounts.stream().map(Amount::value));
        if (metric instanceof Metric.Ratio ratio) {
            return value == null ? null : Plain.quotient(ratio.factor().multiply(value), divisor(amounts));
        }
        return value;
    }

    private static BigDecimal divisor(List<Amount> amounts) {
        return Plain.sum(amounts.stream().map(Amount::divisor));
    }

    String status() {
        if (subjects() > 0) {
            return Plain.isZero(Plain.sum(parts.stream().map(part -> part.amount().value()))) ? "zero" : "reported";
        }
        String common = Plain.common(parts.stream().map(part -> part.figure().status()));
        return common == null ? "not_reported" : common;
    }

    String note() {
        if (metric instanceof Metric.Ratio && subjects() > 0 && Plain.isZero(divisor(parts.stream().map(Part::amount).toList()))) {
            return "divisor_zero";
        }
        boolean hasEach = parts.stream().allMatch(part -> part.figure().note() != null);
        return hasEach ? Plain.common(parts.stream().map(part -> part.figure().note())) : null;
    }

    Set<Long> statements() {
        return Plain.union(parts.stream().map(part -> part.figure().statements()).toList());
    }

    BigDecimal target() {
        return Plain.sum(parts.stream().map(part -> part.figure().target()));
    }

    String origin() {
        Set<String> origins = parts.stream().map(part -> part.figure().origin()).filter(Objects::nonNull).collect(Collectors.toSet());
        return origins.size() > 1 ? "mixed" : Plain.common(origins.stream());
    }

    /** A printed target is at least and at most what it is. */
    BigDecimal bound(Function<Figure, BigDecimal> bound) {
        List<Figure> figures = parts.stream().map(Part::figure).toList();
        return figures.stream().map(bound).allMatch(Objects::isNull)
                ? null
                : Plain.sum(figures.stream().map(figure -> bound.apply(figure) == null ? figure.target() : bound.apply(figure)));
    }

    /** Of one alone. */
    BigDecimal printedRate() {
        return parts.size() == 1 ? parts.get(0).figure().rate() : null;
    }

    Set<Long> rateStatements() {
        Long alone = parts.size() == 1 ? parts.get(0).figure().rateStatement() : null;
        return alone == null ? Set.of() : Set.of(alone);
    }

    Set<Long> targetStatements() {
        return parts.stream().map(part -> part.figure().targetStatement()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Of one alone, the printed rate where its target was derived from it, or actual or target isn't known. */
    BigDecimal completion() {
        List<Figure> known = parts.stream()
                .map(Part::figure)
                .filter(figure -> figure.value() != null && figure.target() != null)
                .toList();
        BigDecimal rate = Plain.percent(Plain.sum(known.stream().map(Figure::value)), Plain.sum(known.stream().map(Figure::target)));
        if (parts.size() > 1) {
            return rate;
        }
        Figure alone = parts.get(0).figure();
        return rate == null || "derived".equals(alone.origin()) ? alone.rate() : rate;
    }

    BigDecimal pace() {
        Stream<BigDecimal> paces = parts.stream().map(part -> part.figure().pace()).filter(Objects::nonNull).map(pace -> pace.setScale(6));
        return Plain.common(paces);
    }

    Growth growth(Function<Part, Before> earlier, String missing) {
        List<Part> both = parts.stream().filter(part -> part.isKnown() && earlier.apply(part).amount().value() != null).toList();
        List<Part> shown = comparable ? both : parts;
        BigDecimal now = figure(both.stream().map(Part::amount).toList());
        List<Amount> amountsThen = both.stream().map(part -> earlier.apply(part).amount()).toList();
        BigDecimal then = figure(amountsThen);
        String note = null;
        boolean isDivided = metric instanceof Metric.Ratio;
        boolean isPoints = metric instanceof Metric.Ratio ratio && ratio.isPercent();
        if (subjects() == 0) {
            note = "not_reported";
        } else if (both.isEmpty()) {
            String reason = Plain.common(parts.stream().map(part -> earlier.apply(part).reason()));
            note = reason == null ? missing : reason;
        } else if (!comparable && parts.stream().anyMatch(part -> part.isKnown() != (earlier.apply(part).amount().value() != null))) {
            note = "subjects_differ";
        } else if (isDivided && (now == null || then == null)) {
            note = "not_comparable";
        } else if (!isPoints && then.signum() == 0) {
            note = "last_zero";
        } else if (!isPoints && then.signum() < 0) {
            note = "not_comparable";
        }
        BigDecimal change = note != null ? null : isPoints ? now.subtract(then) : Plain.percent(now.subtract(then), then);
        return new Growth(
                figure(shown.stream().map(part -> earlier.apply(part).amount()).toList()), change, note,
                Plain.union(parts.stream().map(part -> earlier.apply(part).statements()).toList()));
    }
}
