package org.tongbao.etl.load;

/** Hears how far a load is. */
@FunctionalInterface
public interface LoadProgress {

    /** Hears nothing. */
    LoadProgress NONE = (done, found, statements, findings) -> {};

    /**
     * Called some times a second, from a thread of its own.
     *
     * @param documentsDone documents read, refused ones included
     * @param documentsFound new documents in this load
     * @param statements figures read out of them so far
     * @param findings contradictions found in them so far
     */
    void update(long documentsDone, long documentsFound, long statements, long findings);

    /** A step begins; those that there is nothing to do for are left out. */
    default void begins(LoadStep step) {}

    /**
     * Called before the one commit that makes a load, or its undoing, count. Whoever ends it earlier leaves everything as it was; later,
     * what it did stands.
     */
    default void commits() {}
}
