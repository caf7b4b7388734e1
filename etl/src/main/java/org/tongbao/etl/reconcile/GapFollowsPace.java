package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A distance from the pace (超序时进度4.17个百分点) is the completion rate less the pace. The pace is what the reference data
 * says; where that says nothing, month ÷ 12, and silent where another base that bulletins reckon by fits, or one that the
 * bulletin itself reckons by elsewhere.
 */
final class GapFollowsPace implements Rule {

    private static final Pattern PACE = Pattern.compile("序时|时序|时间进度");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;
    private static final int MOST_PRINTED_DECIMALS = 2;
    private static final int OTHERS_OF_ONE_BASE = 2;

    private record Gap(Figure gap, Figure rate) {

        /** The pace that the two imply. */
        Interval pace() {
            return rate.interval().minus(gap.interval());
        }
    }

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            List<Gap> gaps = gaps(bulletin);
            if (gaps.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> planned = history.paces().at(bulletin);
            BigDecimal usual = share(bulletin.end().getMonthValue(), 12);
            Set<BigDecimal> bases = new LinkedHashSet<>();
            planned.ifPresentOrElse(pace -> printed(pace, bases), () -> usual(bulletin, bases));
            List<Gap> wrong = gaps.stream().filter(gap -> bases.stream().noneMatch(base -> holds(gap.pace(), base))).toList();
            wrong.stream()
                    .filter(gap -> planned.isPresent() || !sharesBase(gap, gaps))
                    .forEach(gap -> findings.add(finding(bulletin, gap, planned.orElse(usual))));
        }
        return findings;
    }

    private static List<Gap> gaps(Bulletin bulletin) {
        List<Gap> gaps = new ArrayList<>();
        for (Figure gap : bulletin.plain(f -> f.is("gap") && f.unit().equals("百分点") && isFromPace(f))) {
            Beside.nearest(bulletin, gap, "rate").ifPresent(rate -> gaps.add(new Gap(gap, rate)));
        }
        return gaps;
    }

    private static boolean isFromPace(Figure gap) {
        return PACE.matcher(gap.quote().replaceAll("\\s", "")).find();
    }

    /** Months of twelve, of eleven or of ten; whole quarters; days to the end of the month or to the day of issue. */
    private static void usual(Bulletin bulletin, Set<BigDecimal> bases) {
        int month = bulletin.end().getMonthValue();
        for (int months = 12; months >= 10; months--) {
            printed(share(Math.min(month, months), months), bases);
        }
        printed(share((month + 2) / 3, 4), bases);
        LocalDate end = bulletin.end().atEndOfMonth();
        printed(share(end.getDayOfYear(), end.lengthOfYear()), bases);
        if (bulletin.issued() != null && bulletin.issued().getYear() == bulletin.year()) {
            printed(share(bulletin.issued().getDayOfYear(), end.lengthOfYear()), bases);
        }
    }

    /** A pace and what it is when printed, rounded or cut off: 83.333333, 83.33, 83.3 and 83. */
    private static void printed(BigDecimal pace, Set<BigDecimal> bases) {
        bases.add(pace);
        for (int decimals = MOST_PRINTED_DECIMALS; decimals >= 0; decimals--) {
            bases.add(pace.setScale(decimals, RoundingMode.HALF_UP));
            bases.add(pace.setScale(decimals, RoundingMode.DOWN));
        }
    }

    private static BigDecimal share(int part, int whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean holds(Interval interval, BigDecimal value) {
        return interval.meets(Interval.exactly(value));
    }

    /** Whether others of the bulletin imply the same pace, so that it is one that we don't know. */
    private static boolean sharesBase(Gap gap, List<Gap> gaps) {
        return gaps.stream().filter(other -> other != gap && other.pace().meets(gap.pace())).count() >= OTHERS_OF_ONE_BASE;
    }

    private static Finding finding(Bulletin bulletin, Gap gap, BigDecimal pace) {
        BigDecimal expected = gap.rate().standard().subtract(pace).setScale(MOST_PRINTED_DECIMALS, RoundingMode.HALF_UP);
        return new Finding(
                "gap_mismatch", Finding.Severity.MEDIUM, bulletin, gap.gap().subject(), gap.gap().indicator(),
                gap.gap().who().name() + "的" + gap.gap().indicatorName() + "与序时进度的差距印为 " + gap.gap().printed() + "，与完成率不符",
                gap.rate().printed() + " − " + Sums.plain(pace.setScale(MOST_PRINTED_DECIMALS, RoundingMode.HALF_UP)) + "% = "
                        + Sums.plain(expected) + "，印为 " + gap.gap().printed(),
                List.of(gap.gap().key()), List.of(gap.rate().key()));
    }
}
