package org.tongbao.etl.load;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbao.warehouse.catalog.CatalogSettings;
import org.tongbao.warehouse.star.DocumentText;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

/** Adds what was printed to the tables that only ever grow. */
final class PrintedTables {

    static final List<Table> TABLES =
            List.of(FactStatement.TABLE, FactMembership.TABLE, FactCommitment.TABLE, DocumentText.TABLE);

    private final SparkSession spark;
    private final String load;

    PrintedTables(SparkSession spark, String load) {
        this.spark = spark;
        this.load = load;
    }

    void append(JavaRDD<Interpreted> documents, Table table) {
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
