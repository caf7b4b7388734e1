package org.tongbao.etl.load;

import java.util.List;
import org.tongbao.etl.conform.ConformedRegion;
import org.tongbao.etl.conform.PrintedRegion;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** What a load takes as given: the reference data, and how a document is read by it. */
interface Knowledge {

    /** All rows of a reference table, and of the roster's tables. */
    List<StarRow> rows(Table table);

    Interpreter interpreter();

    /** What names are conformed by besides those rows: where it changes, facts are conformed anew. */
    String rules();

    /** Whether a region's names, rows of dim_subject, can be told apart only by all its bulletins together. */
    boolean isInDoubt(List<StarRow> subjects);

    /** Gives facts the keys that their names have now. */
    ConformedRegion conform(PrintedRegion printed);
}
