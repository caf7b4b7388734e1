package org.tongbao.etl.extract.observation;

import java.util.Locale;

/** What a place for a figure holds. Missing is never zero, and there are three ways of being missing. */
public enum Status {
    REPORTED,
    ZERO,
    BLANK,
    NOT_APPLICABLE,
    NOT_REPORTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
