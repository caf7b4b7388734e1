package org.tongbao.etl.load;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbao.warehouse.catalog.CatalogSettings;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

/** Spark's workers write what they read: the rows of many documents never come together in one process. */
record PrintedByWorkers(SparkSession spark, JavaRDD<Interpreted> documents, String load) implements PrintedTables {

    @Override
    public void append(Table table) {
        String name = table.name();
        JavaRDD<Row> rows = documents.flatMap(document -> document.rows(Star.table(name)).iterator());
        try {
            spark.createDataFrame(rows, SparkRows.schema(table))
                    .writeTo(CatalogSettings.NAME + "." + CatalogSettings.NAMESPACE + "." + table.name())
                    .option("snapshot-property." + Ledger.LOAD, load)
                    .append();
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException("the catalog makes all tables when it is opened", e);
        }
    }
}
