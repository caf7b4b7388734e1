package org.tongbao.warehouse.semantic.plan;

import java.time.YearMonth;

/** Months as the warehouse counts them: 12 × year + month − 1. */
final class Months {

    private Months() {}

    static long of(YearMonth month) {
        return 12L * month.getYear() + month.getMonthValue() - 1;
    }

    /** SQL that writes a month as in 2021-03. */
    static String written(String column) {
        return "printf('%04d-%02d', " + column + " // 12, " + column + " % 12 + 1)";
    }
}
