package org.tongbao.etl.load;

/** The points of a load, or of undoing one, after which it may be killed without harm; a test kills it there. */
enum Stage {
    ORIGINALS_KEPT,
    STATEMENTS_WRITTEN,
    PRINTED_WRITTEN,
    DIMENSIONS_WRITTEN,
    REPORTS_WRITTEN,
    PROGRESS_WRITTEN,
    FINDINGS_WRITTEN,
    RELEASE_PUBLISHED,
    /** Of an undo: the reports of a load are gone, what else it wrote isn't yet. */
    REPORTS_UNDONE,
    TABLES_UNDONE;

    static final String HALT_AFTER = "tongbao.halt-after";
    static final int HALTED = 86;

    void reached() {
        if (name().equals(System.getProperty(HALT_AFTER))) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
