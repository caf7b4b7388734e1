package org.tongbao.api.sql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of analysts' SQL, {@code tongbao.sql.*}.
 *
 * @param deadline of one query
 * @param workers that run at once, of all users
 * @param perUser that run at once, of one user
 * @param queuedPerUser that wait, of one user
 * @param queued that wait, of all users
 * @param memory that the engine may use in a worker
 * @param addressSpace of a worker, in kilobytes, held by the operating system
 * @param threads of the engine in a worker
 * @param nice how far behind the server a worker is for the processor, 0 to 19; on a machine whose processors are never idle it
 *     may hardly run
 * @param resultBytes after which an answer ends
 * @param cellBytes that a value may have
 */
@ConfigurationProperties("tongbao.sql")
record SqlSettings(
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("2") int workers,
        @DefaultValue("2") int perUser,
        @DefaultValue("10") int queuedPerUser,
        @DefaultValue("50") int queued,
        @DefaultValue("512MB") String memory,
        @DefaultValue("2000000") long addressSpace,
        @DefaultValue("2") int threads,
        @DefaultValue("15") int nice,
        @DefaultValue("268435456") long resultBytes,
        @DefaultValue("1048576") int cellBytes) {}
