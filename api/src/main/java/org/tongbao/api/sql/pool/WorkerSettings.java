package org.tongbao.api.sql.pool;

import java.time.Duration;

/**
 * What bounds a worker.
 *
 * @param deadline of a query, from its start to the last row; the worker is killed at most two seconds later
 * @param memory that the engine is told, as in 512MB
 * @param addressSpace that the operating system enforces, in kilobytes
 * @param nice how far behind the server it is for the processor, 0 to 19
 */
public record WorkerSettings(Duration deadline, String memory, int threads, long addressSpace, int nice) {

    /** Past the deadline, for the engine to end the query by itself. */
    public static final Duration GRACE = Duration.ofMillis(700);
}
