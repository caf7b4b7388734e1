package org.tongbao.etl.load;

import java.util.List;

/**
 * How much is little: so few documents, rows and counties, that Spark's jobs would take longer to plan than the work takes in
 * this process.
 */
record Limit(int documents) {

    /** 50, unless {@code -Dtongbao.few} says otherwise: with 0, all is done as with many. */
    static final Limit USUAL = new Limit(Integer.getInteger("tongbao.few", 50));

    private static final int ROWS = 100_000;
    private static final int COUNTIES = 8;

    /** @param isDerived whether only the counties of the new documents are derived anew */
    boolean holds(int fresh, boolean isDerived, ReportTable reports) {
        return fresh <= documents && (isDerived || reports.regions().size() <= documents);
    }

    /** Whether the printed rows of documents can come together in this process. */
    boolean holdsRows(List<Interpreted> outlines) {
        long rows = outlines.stream()
                .flatMap(outline -> PrintedTables.TABLES.stream().map(outline::count))
                .mapToLong(Integer::longValue)
                .sum();
        return outlines.size() <= documents && rows <= ROWS;
    }

    boolean holdsCounties(int counties) {
        return counties <= Math.min(documents, COUNTIES);
    }
}
