package org.tongbao.api.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows. */
interface Rows extends Closeable {

    void header(List<Column> columns) throws IOException;

    /** @param values as in the JSON answer, lists and structs as JSON text; null where there is none */
    void row(List<String> values) throws IOException;

    void finish() throws IOException;
}
