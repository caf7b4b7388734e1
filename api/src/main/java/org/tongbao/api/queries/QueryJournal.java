package org.tongbao.api.queries;

/** Takes down every query that was run or refused. */
public interface QueryJournal {

    /**
     * Never fails: an answer doesn't depend on its being taken down.
     *
     * @param owner who asked
     * @param sql as it was sent
     * @param outcome {@code ok}, or the last part of the problem's type, as in {@code sql-refused}
     * @param rows that were sent; null where there was no result
     * @param elapsedMs from the request to the end of the answer
     * @param release that was asked; null if the query came to none
     */
    void ran(String owner, String sql, String outcome, Long rows, double elapsedMs, String release);
}
