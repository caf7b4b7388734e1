package org.tongbao.etl.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.expressions.Expressions;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.FactFinding;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

/**
 * What was loaded, told from the tables' own snapshots. Each snapshot names its load; that of dim_report, written when
 * all others are, also names the snapshots of the other tables that go with it. A snapshot that is newer and belongs to
 * a load is the remains of one that died.
 */
final class Ledger {

    static final String LOAD = "tongbao.load";
    static final String RULES = "tongbao.rules";
    private static final String REFERENCE = "tongbao.reference";
    private static final String SNAPSHOT = "tongbao.snapshot.";
    private static final String UNDONE = "tongbao.undone";

    /** Computed from the others, after them: out of date at worst, which {@link #isDerived} tells. */
    static final List<Table> DERIVED = List.of(FactProgress.TABLE, FactFinding.TABLE);

    private static final List<Table> COMMITTED = Star.TABLES.stream()
            .filter(table -> !table.equals(DimReport.TABLE) && !DERIVED.contains(table))
            .toList();

    private final StarCatalog catalog;

    Ledger(StarCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A load that was completed.
     *
     * @param reference fingerprint of the reference data it was done with
     */
    record Completed(String load, String reference) {}

    Optional<Completed> last() {
        return newest(DimReport.TABLE, LOAD).map(snapshot -> new Completed(
                snapshot.summary().get(LOAD), snapshot.summary().getOrDefault(REFERENCE, "")));
    }

    /** Whether the derived tables are what these rules make of the last completed load. */
    boolean isDerived(String load, String rules) {
        return DERIVED.stream().allMatch(table -> newest(table, LOAD)
                .filter(snapshot -> load.equals(snapshot.summary().get(LOAD)))
                .filter(snapshot -> rules.equals(snapshot.summary().get(RULES)))
                .isPresent());
    }

    /** Undoes what a load wrote that died before its end. */
    void undoUnfinished() {
        Map<String, String> record =
                newest(DimReport.TABLE, LOAD).map(Snapshot::summary).orElse(Map.of());
        for (Table table : COMMITTED) {
            org.apache.iceberg.Table iceberg = catalog.table(table);
            String recorded = record.get(SNAPSHOT + table.name());
            if (!hasRemains(iceberg, recorded)) {
                continue;
            }
            if (recorded == null) {
                iceberg.newDelete()
                        .deleteFromRowFilter(Expressions.alwaysTrue())
                        .set(UNDONE, "true")
                        .commit();
            } else {
                iceberg.manageSnapshots().rollbackTo(Long.parseLong(recorded)).commit();
            }
        }
    }

    /** Completes a snapshot of dim_report as the record of its load; the caller commits it. */
    void record(SnapshotUpdate<?> reports, Completed load) {
        reports.set(LOAD, load.load());
        reports.set(REFERENCE, load.reference());
        Map<String, Long> snapshots = new HashMap<>(catalog.snapshots());
        for (Table table : COMMITTED) {
            Long snapshot = snapshots.get(table.name());
            if (snapshot != null) {
                reports.set(SNAPSHOT + table.name(), snapshot.toString());
            }
        }
    }

    private static boolean hasRemains(org.apache.iceberg.Table table, String recorded) {
        for (Snapshot snapshot = table.currentSnapshot(); snapshot != null; snapshot = parent(table, snapshot)) {
            if (Long.toString(snapshot.snapshotId()).equals(recorded) || snapshot.summary().containsKey(UNDONE)) {
                return false;
            }
            if (snapshot.summary().containsKey(LOAD)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Snapshot> newest(Table table, String property) {
        org.apache.iceberg.Table iceberg = catalog.table(table);
        iceberg.refresh();
        for (Snapshot snapshot = iceberg.currentSnapshot(); snapshot != null; snapshot = parent(iceberg, snapshot)) {
            if (snapshot.summary().containsKey(property)) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    private static Snapshot parent(org.apache.iceberg.Table table, Snapshot snapshot) {
        return snapshot.parentId() == null ? null : table.snapshot(snapshot.parentId());
    }
}
