package org.tongbao.warehouse.semantic;

/** How long the periods of an answer are. */
public enum Grain {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Grain(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
