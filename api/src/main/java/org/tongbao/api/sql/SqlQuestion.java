package org.tongbao.api.sql;

/**
 * What is asked.
 *
 * @param id by which it can be watched and cancelled; unique among the owner's running queries
 * @param owner whose limits it counts against
 * @param sql never trusted
 * @param maxRows of the answer, at most {@link #MOST_ROWS}
 */
public record SqlQuestion(String id, String owner, String sql, Form form, long maxRows) {

    public static final long MOST_ROWS = 1_000_000;
    public static final long USUAL_ROWS = 100_000;

    /** How the rows are written. */
    public enum Form {
        /** JSON arrays parted by commas, one for each row. */
        JSON,
        /** One Arrow IPC stream. */
        ARROW
    }
}
