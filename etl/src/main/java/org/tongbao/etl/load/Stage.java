package org.tongbao.etl.load;

/** The points of a load after which it may be killed without harm; a test kills it there. */
enum Stage {
    ORIGINALS_KEPT,
    STATEMENTS_WRITTEN,
    PRINTED_WRITTEN,
    DIMENSIONS_WRITTEN,
    REPORTS_WRITTEN,
    PROGRESS_WRITTEN,
    FINDINGS_WRITTEN,
    RELEASE_PUBLISHED;

    static final String HALT_AFTER = "tongbao.halt-after";
    static final int HALTED = 86;

    void reached() {
        if (name().equals(System.getProperty(HALT_AFTER))) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
