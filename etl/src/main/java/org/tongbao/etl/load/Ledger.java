package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Transaction;
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
 * a load is the remains of one that died, or of one that is undone: a load is undone by dim_report alone going back.
 */
final class Ledger {

    static final String LOAD = "tongbao.load";
    static final String RULES = "tongbao.rules";
    private static final String REFERENCE = "tongbao.reference";
    private static final String SNAPSHOT = "tongbao.snapshot.";
    private static final String UNDONE = "tongbao.undone";
    private static final String UNDOING = "tongbao.undoing";

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

    /** Snapshots of dim_report that complete a load and stand now, the newest first. */
    List<Snapshot> records() {
        org.apache.iceberg.Table reports = catalog.table(DimReport.TABLE);
        reports.refresh();
        List<Snapshot> records = new ArrayList<>();
        for (Snapshot snapshot = reports.currentSnapshot(); snapshot != null && !isUndone(snapshot); snapshot = parent(reports, snapshot)) {
            if (snapshot.summary().containsKey(LOAD)) {
                records.add(snapshot);
            }
        }
        return records;
    }

    /** Lets all loads after a record be as if they had never been; after none, all. {@link #undoUnfinished} then clears away the rest. */
    void goBackTo(Optional<Snapshot> record) {
        org.apache.iceberg.Table reports = catalog.table(DimReport.TABLE);
        Transaction undo = reports.newTransaction();
        undo.updateProperties().set(UNDOING, Long.toString(reports.currentSnapshot().snapshotId())).commit();
        if (record.isPresent()) {
            undo.manageSnapshots().rollbackTo(record.get().snapshotId()).commit();
        } else {
            undo.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).set(UNDONE, "true").commit();
        }
        undo.commitTransaction();
        reports.refresh();
    }

    /** Where dim_report was before it went back, if that was never published. */
    Optional<Snapshot> unpublishedUndo() {
        org.apache.iceberg.Table reports = catalog.table(DimReport.TABLE);
        reports.refresh();
        String before = reports.properties().get(UNDOING);
        Snapshot now = reports.currentSnapshot();
        Snapshot from = before == null ? null : reports.snapshot(Long.parseLong(before));
        if (from == null || now == null) {
            return Optional.empty();
        }
        boolean isAfter = isUndone(now) && now.parentId() != null && now.parentId() == from.snapshotId();
        for (Snapshot snapshot = from; snapshot != null && !isAfter; snapshot = parent(reports, snapshot)) {
            isAfter = snapshot.snapshotId() == now.snapshotId();
        }
        return isAfter ? Optional.of(from) : Optional.empty();
    }

    /** Called when what stands now was published. */
    void published() {
        org.apache.iceberg.Table reports = catalog.table(DimReport.TABLE);
        if (reports.properties().containsKey(UNDOING)) {
            reports.updateProperties().remove(UNDOING).commit();
        }
    }

    /** Clears away what was written by a load that died before its end or was undone. */
    void undoUnfinished() {
        Map<String, String> record =
                newest(DimReport.TABLE, LOAD).map(Snapshot::summary).orElse(Map.of());
        DERIVED.forEach(table -> takeBack(table, record.get(LOAD)));
        for (Table table : COMMITTED) {
            org.apache.iceberg.Table iceberg = catalog.table(table);
            String recorded = record.get(SNAPSHOT + table.name());
            if (!hasRemains(iceberg, recorded)) {
                continue;
            }
            if (recorded == null) {
                empty(iceberg);
            } else {
                iceberg.manageSnapshots().rollbackTo(Long.parseLong(recorded)).commit();
            }
        }
    }

    /** A derived table goes back to what was made of a load, where that was ever made; with no load left, it is emptied. */
    private void takeBack(Table table, String load) {
        org.apache.iceberg.Table iceberg = catalog.table(table);
        Optional<Snapshot> newest = newest(table, LOAD);
        if (newest.isEmpty() || newest.get().summary().get(LOAD).equals(load)) {
            return;
        }
        if (load == null) {
            empty(iceberg);
            return;
        }
        for (Snapshot snapshot = newest.get(); snapshot != null && !isUndone(snapshot); snapshot = parent(iceberg, snapshot)) {
            if (load.equals(snapshot.summary().get(LOAD))) {
                iceberg.manageSnapshots().rollbackTo(snapshot.snapshotId()).commit();
                return;
            }
        }
    }

    private static void empty(org.apache.iceberg.Table iceberg) {
        iceberg.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).set(UNDONE, "true").commit();
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
            if (Long.toString(snapshot.snapshotId()).equals(recorded) || isUndone(snapshot)) {
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
        for (Snapshot snapshot = iceberg.currentSnapshot(); snapshot != null && !isUndone(snapshot); snapshot = parent(iceberg, snapshot)) {
            if (snapshot.summary().containsKey(property)) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    /** Whether the table was emptied by it. */
    private static boolean isUndone(Snapshot snapshot) {
        return snapshot.summary().containsKey(UNDONE);
    }

    private static Snapshot parent(org.apache.iceberg.Table table, Snapshot snapshot) {
        return snapshot.parentId() == null ? null : table.snapshot(snapshot.parentId());
    }
}
