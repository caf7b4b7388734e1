package org.tongbao.warehouse.release;

/** What publishing came to. */
public sealed interface Publication {

    /** The release that is served from now on. */
    Release release();

    /** A new release is served. */
    record Published(Release release) implements Publication {}

    /** The release already served holds these very snapshots and views. */
    record Unchanged(Release release) implements Publication {}
}
