package org.tongbao.api.sql.worker;

import java.io.IOException;

/** Writes the rows of one batch after the other. */
interface RowWriter extends AutoCloseable {

    /** Those that are in the batch now. */
    void write() throws IOException;

    /** After the last batch; not called where the answer breaks off. */
    void end() throws IOException;

    @Override
    void close();
}
