package org.tongbao.api.sql;

import java.io.IOException;

/** Takes an answer, piece by piece, on the thread that asked. */
public interface SqlReceiver {

    /**
     * Once, before the first rows.
     *
     * @param release that the answer comes from
     * @param columns as a JSON array of {@code {"name","type","comment"}}, in UTF-8
     */
    void columns(String release, byte[] columns) throws IOException;

    /** The next piece of the rows; where it is cut has no meaning. */
    void rows(byte[] piece) throws IOException;

    /** Asked a few times a second: whether nobody waits for the answer any more. */
    boolean gone();
}
