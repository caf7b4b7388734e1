package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.expressions.Expressions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.tongbao.warehouse.catalog.CatalogSettings;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.FactFinding;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** Computes fact_progress and fact_finding anew for some regions, from what was printed there in all years. */
final class Derivation {

    private final SparkSession spark;
    private final StarCatalog catalog;
    private final Set<Long> regions;
    private final boolean all;
    private final Map<String, String> stamp;
    private final boolean isLittle;

    /**
     * @param regions those to be computed
     * @param all whether these are all there are: rows of any other region are then removed
     * @param stamp written into the tables' snapshots
     * @param isLittle whether this process does it alone, not Spark's workers
     */
    Derivation(SparkSession spark, StarCatalog catalog, Set<Long> regions, boolean all, Map<String, String> stamp,
            boolean isLittle) {
        this.spark = spark;
        this.catalog = catalog;
        this.regions = regions;
        this.all = all;
        this.stamp = stamp;
        this.isLittle = isLittle;
    }

    void progress() {
        RegionProgress derive = new RegionProgress(RegionReader.of(catalog));
        if (!isLittle) {
            overwrite(FactProgress.TABLE, derive);
            return;
        }
        List<StarRow> rows = new ArrayList<>();
        for (long region : inOrder()) {
            rows.addAll(derive.of(region));
        }
        replace(FactProgress.TABLE, rows);
    }

    /** @param counted called with each finding, wherever it is found */
    void findings(FindingCounter counted) {
        RegionFindings reconcile = new RegionFindings(RegionReader.of(catalog), counted);
        if (!isLittle) {
            overwrite(FactFinding.TABLE, reconcile);
            return;
        }
        List<StarRow> rows = new ArrayList<>();
        for (long region : inOrder()) {
            rows.addAll(reconcile.of(region));
        }
        replace(FactFinding.TABLE, rows);
    }

    private List<Long> inOrder() {
        return regions.stream().sorted().toList();
    }

    private void replace(Table table, List<StarRow> rows) {
        IcebergRows.replace(
                catalog.table(table), all ? Expressions.alwaysTrue() : IcebergRows.inRegions(regions), rows, stamp);
    }

    private void overwrite(Table table, FlatMapFunction<Long, Row> derive) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int slices = Math.max(1, Math.min(regions.size(), 4 * context.defaultParallelism()));
        Dataset<Row> rows = spark.createDataFrame(
                context.parallelize(inOrder(), slices).flatMap(derive), SparkRows.schema(table));
        var writer = rows.writeTo(name(table));
        stamp.forEach((key, value) -> writer.option("snapshot-property." + key, value));
        try {
            writer.overwrite(all ? functions.lit(true) : inRegions());
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
            throw new IllegalStateException("the catalog makes all tables when it is opened", e);
        }
    }

    private Column inRegions() {
        return functions.col("region_key").isin(regions.toArray());
    }

    private static String name(Table table) {
        return CatalogSettings.NAME + "." + CatalogSettings.NAMESPACE + "." + table.name();
    }
}
