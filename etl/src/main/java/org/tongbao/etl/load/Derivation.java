package org.tongbao.etl.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbao.warehouse.catalog.CatalogSettings;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactFinding;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** Computes fact_progress and fact_finding anew for some regions, from what was printed there in all years. */
final class Derivation {

    private final SparkSession spark;
    private final StarCatalog catalog;
    private final Set<Long> regions;
    private final boolean all;
    private final Map<String, String> stamp;

    /**
     * @param regions those to be computed
     * @param all whether these are all there are: rows of any other region are then removed
     * @param stamp written into the tables' snapshots
     */
    Derivation(SparkSession spark, StarCatalog catalog, Set<Long> regions, boolean all, Map<String, String> stamp) {
        this.spark = spark;
        this.catalog = catalog;
        this.regions = regions;
        this.all = all;
        this.stamp = stamp;
    }

    void progress() {
        spark.udf().register("star_key", (UDF1<String, Long>) Keys::of, DataTypes.LongType);
        for (Table facts : List.of(FactStatement.TABLE, FactMembership.TABLE)) {
            Dataset<Row> rows = spark.table(name(facts));
            (all ? rows : rows.where(inRegions())).createOrReplaceTempView(facts.name());
        }
        for (Table dimension : List.of(DimSubject.TABLE, DimIndicator.TABLE)) {
            List<Row> rows = rows(dimension).stream().map(SparkRows::row).toList();
            spark.createDataFrame(rows, SparkRows.schema(dimension)).createOrReplaceTempView(dimension.name());
        }
        spark.createDataFrame(Bulletins.of(rows(DimReport.TABLE)), Bulletins.SCHEMA).createOrReplaceTempView("bulletin");
        Dataset<Row> progress = null;
        for (Map.Entry<String, String> rule : ProgressRules.statements().entrySet()) {
            progress = spark.sql(rule.getValue());
            if (ProgressRules.USED_AGAIN.contains(rule.getKey())) {
                progress = progress.localCheckpoint();
            }
            progress.createOrReplaceTempView(rule.getKey());
        }
        overwrite(FactProgress.TABLE, progress);
    }

    /** @param counted called with each finding, on Spark's workers */
    void findings(FindingCounter counted) {
        List<Long> keys = regions.stream().sorted().toList();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int slices = Math.max(1, Math.min(keys.size(), 4 * context.defaultParallelism()));
        RegionFindings reconcile = new RegionFindings(RegionReader.of(catalog), counted);
        overwrite(
                FactFinding.TABLE,
                spark.createDataFrame(
                        context.parallelize(keys, slices).flatMap(reconcile), SparkRows.schema(FactFinding.TABLE)));
    }

    /** The same in this process. */
    void findingsHere(FindingCounter counted) {
        RegionFindings reconcile = new RegionFindings(RegionReader.of(catalog), counted);
        List<StarRow> findings = regions.stream()
                .sorted()
                .flatMap(region -> reconcile.of(region).stream())
                .toList();
        org.apache.iceberg.Table iceberg = catalog.table(FactFinding.TABLE);
        IcebergRows.replace(
                iceberg, all ? Expressions.alwaysTrue() : IcebergRows.inRegions(regions), findings, stamp);
    }

    private void overwrite(Table table, Dataset<Row> rows) {
        var writer = rows.writeTo(name(table));
        stamp.forEach((key, value) -> writer.option("snapshot-property." + key, value));
        try {
            writer.overwrite(all ? functions.lit(true) : inRegions());
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException("the catalog makes all tables when it is opened", e);
        }
    }

    private List<StarRow> rows(Table table) {
        org.apache.iceberg.Table iceberg = catalog.table(table);
        iceberg.refresh();
        boolean some = !all && iceberg.spec().isPartitioned();
        return IcebergRows.read(table, iceberg, some ? IcebergRows.inRegions(regions) : Expressions.alwaysTrue());
    }

    private Column inRegions() {
        return functions.col("region_key").isin(regions.toArray());
    }

    private static String name(Table table) {
        return CatalogSettings.NAME + "." + CatalogSettings.NAMESPACE + "." + table.name();
    }
}
