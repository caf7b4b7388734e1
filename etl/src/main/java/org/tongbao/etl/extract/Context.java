package org.tongbao.etl.extract;

import java.time.YearMonth;

/**
 * What every sentence of a document is read against: the months reported on and the name of the whole.
 *
 * @param start null, as {@code end}, where the document names no month
 */
record Context(YearMonth start, YearMonth end, String regionName) {

    boolean isDated() {
        return end != null;
    }

    YearMonth yearStart() {
        return isDated() ? YearMonth.of(end.getYear(), 1) : null;
    }

    YearMonth yearEnd() {
        return isDated() ? YearMonth.of(end.getYear(), 12) : null;
    }
}
