package org.tongbao.etl.load;

import java.util.List;
import org.tongbao.warehouse.star.DocumentText;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Table;

/** The tables that only ever grow, by what was printed in new documents. */
interface PrintedTables {

    List<Table> TABLES = List.of(FactStatement.TABLE, FactMembership.TABLE, FactCommitment.TABLE, DocumentText.TABLE);

    /** Adds the documents' rows of one table. */
    void append(Table table);
}
