package org.tongbao.etl.load;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.StarRow;

/** From a file to rows of the star; it travels to Spark's workers. */
@FunctionalInterface
interface Interpreter extends Serializable {

    /**
     * Rows as they come out of conforming: one of dim_report, one of document_text, the facts printed, and rows of
     * dim_subject and dim_indicator for names that the reference data does not list.
     *
     * @param name what the document is called
     * @param file where its bytes are
     */
    List<StarRow> interpret(String name, Path file) throws UnreadableDocument, IOException;
}
