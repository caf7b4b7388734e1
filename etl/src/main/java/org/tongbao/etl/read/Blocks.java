package org.tongbao.etl.read;

import java.util.List;

/** Where paragraphs and tables are written to, in the order they are read in. */
interface Blocks {

    void paragraph(String line);

    /** @param grid rows as wide as one another */
    void table(List<List<TextBuilder.Cell>> grid);
}
