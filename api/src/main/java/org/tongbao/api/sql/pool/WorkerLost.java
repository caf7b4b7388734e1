package org.tongbao.api.sql.pool;

import java.io.IOException;

/** A worker that ended, or would not start. */
public final class WorkerLost extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    WorkerLost(String message, boolean outOfMemory) {
        super(message);
        this.outOfMemory = outOfMemory;
    }

    /** Whether it ended because it could have no more memory. */
    public boolean outOfMemory() {
        return outOfMemory;
    }
}
