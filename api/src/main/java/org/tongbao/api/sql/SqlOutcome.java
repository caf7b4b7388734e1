package org.tongbao.api.sql;

import java.time.Duration;

/**
 * How an answer ended.
 *
 * @param truncated whether there was more than may be answered
 * @param elapsed from the start of the query, after any wait, to its last row
 */
public record SqlOutcome(long rows, boolean truncated, Duration elapsed) {}
