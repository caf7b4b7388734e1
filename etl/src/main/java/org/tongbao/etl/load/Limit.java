package org.tongbao.etl.load;

/**
 * How much is little: so few documents, and counties to derive, that Spark's jobs would take longer to plan than the work
 * takes in this process.
 */
record Limit(int documents) {

    static final Limit USUAL = new Limit(50);

    /** @param isDerived whether only the counties of the new documents are derived anew */
    boolean holds(int fresh, boolean isDerived, ReportTable reports) {
        return fresh <= documents && (isDerived || reports.regions().size() <= documents);
    }
}
