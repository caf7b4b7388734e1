package org.tongbao.api.exports;

import java.io.Closeable;
import java.io.IOException;
import org.tongbao.api.sql.SqlQuestion;

/** A file that an answer is written to as it comes. */
interface AnswerFile extends Closeable {

    /** In which the pieces of the rows are wanted. */
    SqlQuestion.Form form();

    /** Once, before the first rows. */
    void columns(byte[] columns) throws IOException;

    void rows(byte[] piece) throws IOException;

    /** After all rows; the file is complete then. */
    void finish() throws IOException;
}
