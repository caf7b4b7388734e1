package org.tongbao.etl.load;

/** Hears how far a load is, some times a second and from a thread of its own. */
@FunctionalInterface
public interface LoadProgress {

    /**
     * @param documentsDone documents read, refused ones included
     * @param documentsFound new documents in this load
     * @param statements figures read out of them so far
     * @param findings contradictions found in them so far
     */
    void update(long documentsDone, long documentsFound, long statements, long findings);
}
