package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.tongbao.etl.conform.ConformedRegion;
import org.tongbao.etl.conform.PrintedRegion;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** Conforms the facts of some regions anew, from what the tables hold of them, a region at a time; no document is read. */
final class Reconforming {

    private final StarCatalog catalog;
    private final Knowledge knowledge;
    private final String load;
    private final Map<Table, List<DataFile>> files = new HashMap<>();
    private final Map<Table, Set<Long>> changed = new HashMap<>();

    Reconforming(StarCatalog catalog, Knowledge knowledge, String load) {
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.load = load;
    }

    /**
     * Writes the facts that differ.
     *
     * @param reports of documents whose facts are in the tables, but whose reports aren't yet
     * @param spoken rows of the dimensions that those documents speak of, likewise
     * @return all rows that the facts of these regions need in the dimensions and the reference data doesn't have
     */
    List<StarRow> conform(Set<Long> regions, List<StarRow> reports, List<StarRow> spoken) {
        List<StarRow> met = new ArrayList<>();
        for (Long region : regions.stream().sorted().toList()) {
            PrintedRegion printed = new PrintedRegion(
                    with(reports, DimReport.TABLE, region),
                    inOrder(with(List.of(), FactStatement.TABLE, region)),
                    inOrder(with(List.of(), FactMembership.TABLE, region)),
                    with(List.of(), FactCommitment.TABLE, region),
                    with(spoken, DimSubject.TABLE, region));
            ConformedRegion conformed = knowledge.conform(printed);
            keep(FactStatement.TABLE, region, printed.statements(), conformed.statements());
            keep(FactMembership.TABLE, region, printed.memberships(), conformed.memberships());
            keep(FactCommitment.TABLE, region, printed.commitments(), conformed.commitments());
            met.addAll(conformed.met());
        }
        changed.forEach(this::commit);
        return met;
    }

    private List<StarRow> with(List<StarRow> rows, Table table, long region) {
        catalog.table(table).refresh();
        List<StarRow> all = new ArrayList<>(IcebergRows.read(table, catalog.table(table), IcebergRows.inRegions(List.of(region))));
        rows.stream().filter(row -> row.table().equals(table) && row.get("region_key").equals(region)).forEach(all::add);
        return all;
    }

    private static List<StarRow> inOrder(List<StarRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((StarRow row) -> (Long) row.get("report_key")).thenComparing(row -> (Integer) row.get("ordinal")))
                .toList();
    }

    private void keep(Table table, long region, List<StarRow> before, List<StarRow> after) {
        if (!before.equals(after)) {
            files.computeIfAbsent(table, key -> new ArrayList<>()).addAll(IcebergRows.write(after, catalog.table(table)));
            changed.computeIfAbsent(table, key -> new HashSet<>()).add(region);
        }
    }

    private void commit(Table table, Set<Long> regions) {
        OverwriteFiles overwrite = catalog.table(table).newOverwrite().overwriteByRowFilter(IcebergRows.inRegions(regions));
        files.get(table).forEach(overwrite::addFile);
        overwrite.set(Ledger.LOAD, load).commit();
    }
}
