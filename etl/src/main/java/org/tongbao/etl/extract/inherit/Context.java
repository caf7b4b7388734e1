package org.tongbao.etl.extract.inherit;

import org.tongbao.etl.extract.observation.CalendarMonth;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Period;

/**
 * What every sentence of a document is read against: the months reported on and the name of the whole.
 *
 * @param reported null where the document names no month
 */
public record Context(Period reported, String regionName) {

    /** From January to December of the year reported on; null where the document names no month. */
    public Period year() {
        return reported == null ? null : Period.year(reported.end().year());
    }

    /** From January to the last month reported on; null where the document names no month. */
    public Period yearToDate() {
        return reported == null ? null : Period.sinceJanuary(reported.end());
    }

    /** The last month reported on; null where the document names no month. */
    public CalendarMonth lastMonth() {
        return reported == null ? null : reported.end();
    }

    /** A target holds for the year, any other figure for the months reported on. */
    public Period usual(Measure measure) {
        return measure == Measure.TARGET ? year() : reported;
    }
}
