package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Arithmetic of bulletins: 万元 to 亿元, rates, sums. */
final class Figures {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Figures() {}

    /** 万元 as 亿元 with two decimals. */
    static BigDecimal billions(long tenThousands) {
        return BigDecimal.valueOf(tenThousands).divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP);
    }

    /** Percent with two decimals; the whole must not be 0. */
    static BigDecimal rate(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    static long funds(List<Standing> standings) {
        return standings.stream().mapToLong(Standing::funds).sum();
    }

    static long fundsTarget(List<Standing> standings) {
        return standings.stream().mapToLong(Standing::fundsTarget).sum();
    }

    static int projects(List<Standing> standings) {
        return standings.stream().mapToInt(Standing::projects).sum();
    }

    static int projectsTarget(List<Standing> standings) {
        return standings.stream().mapToInt(Standing::projectsTarget).sum();
    }
}
