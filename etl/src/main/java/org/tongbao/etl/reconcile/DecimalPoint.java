package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rate whose decimal point was lost, moved or printed as a nought: it is no actual ÷ target of its subject, and would be
 * with the point elsewhere. 6902% of 969.5 ÷ 1400.3 was to be 69.2%. A bulletin may call what was planned otherwise than
 * what was done, so that every target of the subject in the same unit is tried; that takes three digits to be no accident.
 */
final class DecimalPoint implements Rule {

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            for (Figure rate : bulletin.plain(f -> f.is("rate") && digits(f.value(), f.decimals()).length() >= FEWEST_DIGITS)) {
                check(bulletin, rate, findings);
            }
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Figure rate, List<Finding> findings) {
        Optional<Figure> actual = Beside.nearest(bulletin, rate, "actual");
        if (actual.isEmpty()) {
            return;
        }
        List<Figure> targets = bulletin.plain(f -> f.is("target") && f.subject() == rate.subject()
                && f.category() == rate.category() && f.unit().equals(actual.get().unit()) && Beside.isBeside(f, rate)
                && f.interval().isPositive());
        if (targets.stream().anyMatch(target -> expected(actual.get(), target).meets(rate.interval()))) {
            return;
        }
        for (Figure target : targets) {
            Interval expected = expected(actual.get(), target);
            Optional<BigDecimal> meant = meant(rate, expected);
            if (meant.isPresent()) {
                findings.add(new Finding(
                        "decimal_point", Finding.Severity.HIGH, bulletin, rate.subject(), rate.indicator(),
                        rate.who().name() + "的" + rate.indicatorName() + "完成率印为 " + rate.printed() + "，小数点有误，应为 "
                                + meant.get().toPlainString() + "%",
                        actual.get().printed() + " ÷ " + target.printed() + " = " + expected.shownAsPercent() + "，印为 "
                                + rate.printed(),
                        List.of(rate.key()), List.of(actual.get().key(), target.key())));
                return;
            }
        }
    }

    /** The rate as it was to be printed; empty where it is right as it stands, or wrong with the point anywhere. */
    static Optional<BigDecimal> meant(Figure rate, Interval expected) {
        String digits = digits(rate.value(), rate.decimals());
        if (digits.length() < FEWEST_DIGITS || rate.value().signum() < 0 || expected.meets(rate.interval())) {
            return Optional.empty();
        }
        List<BigDecimal> readings = new ArrayList<>();
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            if (decimals != rate.decimals()) {
                readings.add(new BigDecimal(new BigInteger(digits), decimals));
            }
        }
        for (int at = 1; rate.decimals() == 0 && at < digits.length() - 1; at++) {
            if (digits.charAt(at) == '0' && digits.length() > FEWEST_DIGITS) {
                readings.add(new BigDecimal(digits.substring(0, at) + "." + digits.substring(at + 1)));
            }
        }
        return readings.stream()
                .filter(reading -> reading.compareTo(HIGHEST) <= 0)
                .filter(reading -> Interval.printed(reading, BigDecimal.ONE.movePointLeft(reading.scale())).meets(expected))
                .findFirst();
    }

    private static String digits(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().abs().toString();
    }

    private static Interval expected(Figure actual, Figure target) {
        return actual.interval().percentOf(target.interval());
    }
}
