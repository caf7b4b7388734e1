package org.tongbao.etl.load;

import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** This process writes: a job of Spark's would take longer than the rows of few documents. */
record PrintedHere(StarCatalog catalog, List<Interpreted> documents, String load) implements PrintedTables {

    @Override
    public void append(Table table) {
        List<StarRow> rows = documents.stream()
                .flatMap(document -> document.starRows(table).stream())
                .toList();
        org.apache.iceberg.Table iceberg = catalog.table(table);
        AppendFiles append = iceberg.newAppend();
        IcebergRows.write(rows, iceberg).forEach(append::appendFile);
        append.set(Ledger.LOAD, load).commit();
    }
}
