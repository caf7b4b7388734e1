package org.tongbao.etl.load;

/**
 * How much is little: so few documents, and counties to derive, that Spark's jobs would take longer to plan than the work
 * takes in this process.
 */
record Limit(int documents) {

    /** 50, unless {@code -Dtongbao.few} says otherwise: with 0, all is done as with many. */
    static final Limit USUAL = new Limit(Integer.getInteger("tongbao.few", 50));

    /** @param isDerived whether only the counties of the new documents are derived anew */
    boolean holds(int fresh, boolean isDerived, ReportTable reports) {
        return fresh <= documents && (isDerived || reports.regions().size() <= documents);
    }
}
