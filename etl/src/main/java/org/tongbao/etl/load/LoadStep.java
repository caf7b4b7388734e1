package org.tongbao.etl.load;

/** What a load does, in this order. */
public enum LoadStep {
    /** Looks which documents there are, and which are new. */
    LOOK,
    /** Starts Spark. */
    START,
    /** Reads the new documents. */
    READ,
    /** Writes what was printed, and the names in it; or takes it back. */
    WRITE,
    /** Derives progress from it, and looks for contradictions. */
    DERIVE,
    /** Publishes the release. */
    PUBLISH
}
