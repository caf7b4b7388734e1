package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.SnapshotUpdate;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.StarRow;

/** The table whose commit completes a load: a document is visible once its report is in it. */
record ReportTable(StarCatalog catalog) {

    Set<String> hashes() {
        return IcebergRows.values(catalog.table(DimReport.TABLE), "content_hash").stream()
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    Set<Long> regions() {
        return IcebergRows.values(catalog.table(DimReport.TABLE), "region_key").stream()
                .map(Long.class::cast)
                .collect(Collectors.toSet());
    }

    /** Adds reports, numbers the vintages of their regions anew, and completes the load; also without any report. */
    void complete(List<StarRow> reports, Ledger ledger, Ledger.Completed load) {
        org.apache.iceberg.Table table = catalog.table(DimReport.TABLE);
        SnapshotUpdate<?> update = reports.isEmpty() ? table.newAppend() : replace(table, reports);
        ledger.record(update, load);
        update.commit();
    }

    private static OverwriteFiles replace(org.apache.iceberg.Table table, List<StarRow> reports) {
        Set<Long> regions = new HashSet<>();
        reports.forEach(report -> regions.add((Long) report.get("region_key")));
        List<StarRow> all = new ArrayList<>(IcebergRows.read(DimReport.TABLE, table, IcebergRows.inRegions(regions)));
        all.addAll(reports);
        OverwriteFiles overwrite = table.newOverwrite().overwriteByRowFilter(IcebergRows.inRegions(regions));
        IcebergRows.write(Vintages.number(all), table).forEach(overwrite::addFile);
        return overwrite;
    }
}
