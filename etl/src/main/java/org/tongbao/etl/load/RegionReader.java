package org.tongbao.etl.load;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.expressions.Expressions;
import org.tongbao.etl.reconcile.RegionHistory;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.TableFiles;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectSuccession;
import org.tongbao.warehouse.star.Table;

/** Reads all that is known of one region. It travels to Spark's workers, which read the region's own files. */
record RegionReader(Map<String, org.apache.iceberg.Table> tables) implements Serializable {

    static RegionReader of(StarCatalog catalog) {
        return new RegionReader(Stream.of(
                        DimReport.TABLE,
                        FactStatement.TABLE,
                        FactMembership.TABLE,
                        FactCommitment.TABLE,
                        DimSubject.TABLE,
                        DimIndicator.TABLE,
                        SubjectSuccession.TABLE,
                        PlanPace.TABLE)
                .collect(Collectors.toMap(Table::name, table -> {
                    catalog.table(table).refresh();
                    return SerializableTable.copyOf(catalog.table(table));
                })));
    }

    RegionHistory read(long region) {
        return new RegionHistory(
                region,
                rows(DimReport.TABLE, region),
                rows(FactStatement.TABLE, region),
                rows(FactMembership.TABLE, region),
                rows(FactCommitment.TABLE, region),
                rows(DimSubject.TABLE, region),
                rows(SubjectSuccession.TABLE, region),
                rows(PlanPace.TABLE, region));
    }

    List<StarRow> reports(long region) {
        return rows(DimReport.TABLE, region);
    }

    /** A region's rows of a table as a table expression of DuckDB. */
    String sql(Table table, long region) {
        boolean isOfRegions = table.columnNames().contains("region_key");
        TableFiles files = TableFiles.of(
                table,
                tables.get(table.name()),
                isOfRegions ? IcebergRows.inRegions(List.of(region)) : Expressions.alwaysTrue());
        return files.sql() + (isOfRegions ? " WHERE region_key = " + region : "");
    }

    private List<StarRow> rows(Table table, long region) {
        return IcebergRows.read(table, tables.get(table.name()), IcebergRows.inRegions(List.of(region))).stream()
                .sorted(inOrder(table))
                .toList();
    }

    /** Files are read in the order they were written in, which must not matter. */
    private static Comparator<StarRow> inOrder(Table table) {
        return Stream.concat(table.sortedBy().stream(), Stream.of(table.key()))
                .map(column -> Comparator.<StarRow, Comparable<Object>>comparing(row -> comparable(row.get(column))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }
}
