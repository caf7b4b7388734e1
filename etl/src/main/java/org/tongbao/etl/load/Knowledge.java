package org.tongbao.etl.load;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** What a load takes as given: the reference data, and how a document is read by it. */
interface Knowledge {

    /** All rows of a reference table, and of the roster's tables. */
    List<StarRow> rows(Table table);

    Interpreter interpreter();
}
