package org.tongbao.etl.extract.observation;

import java.util.Locale;

/** What kind of saying an observation is. */
public enum Measure {
    TARGET,
    ACTUAL,
    RATE,
    GROWTH,
    GAP,
    SHARE,
    RANK,
    SCORE,
    COUNT,
    /** A subject on a printed list; no figure of its own. */
    LIST_MEMBER,
    /** A particular of the document: number, title, issuer, dates, attachments. */
    META;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
