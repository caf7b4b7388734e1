package org.tongbao.warehouse.semantic;

/** What a value counts. */
public enum Accumulation {
    /** From January to the end of the period (累计). */
    CUMULATIVE,
    /** The period's own months (当月, 当季). */
    PERIOD
}
