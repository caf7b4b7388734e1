package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.tongbao.etl.conform.ReferenceException;
import org.tongbao.etl.load.UndoSummary.Undone;
import org.tongbao.warehouse.catalog.CatalogException;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.Publisher;
import org.tongbao.warehouse.release.ReleaseException;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.StarRow;

/**
 * Undoes the last load that brought documents: the tables are as they were before it, but by the names and reference data of now, and
 * that is published. Its documents are kept among the originals and can be loaded again. An undoing can be killed at any moment: what was
 * published before stays served, and the next load or undoing completes it.
 */
public final class UndoJob {

    private final Function<Path, Knowledge> knowledge;
    private final Limit few = Limit.USUAL;

    public UndoJob() {
        this(BulletinKnowledge::of);
    }

    UndoJob(Function<Path, Knowledge> knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Undoes the last load, or completes an undoing that was killed.
     *
     * @throws LoadException if there is none, a load runs, or the data folder can't be used
     */
    @SuppressWarnings("try")
    public UndoSummary run(Path dataDir, LoadProgress listener) {
        listener.begins(LoadStep.LOOK);
        try (LoadLock lock = LoadLock.take(dataDir);
                StarCatalog catalog = StarCatalog.open(dataDir)) {
            return run(new LoadRequest(dataDir, List.of()), catalog, listener);
        } catch (CatalogException | ReleaseException | ReferenceException e) {
            throw new LoadException(e.getMessage(), e);
        } catch (LoadException e) {
            throw e;
        } catch (Exception e) { // Spark throws checked exceptions that no signature names
            throw new LoadException(
                    "撤销没有完成：" + e.getMessage() + "。已发布的数据不受影响；请检查磁盘空间后再运行一次，仍然失败时请联系维护人员。", e);
        }
    }

    /**
     * The documents that {@link #run} would take out, in the order of their titles; nothing is changed.
     *
     * @throws LoadException if there are none, a load runs, or the data folder can't be used
     */
    @SuppressWarnings("try")
    public List<Undone> preview(Path dataDir) {
        try (LoadLock lock = LoadLock.take(dataDir);
                StarCatalog catalog = StarCatalog.open(dataDir)) {
            Ledger ledger = new Ledger(catalog);
            Optional<Snapshot> begun = ledger.unpublishedUndo();
            if (begun.isPresent()) {
                return undone(reports(catalog, begun), new ReportTable(catalog).hashes());
            }
            Optional<Snapshot> goal = beforeLastLoad(catalog, ledger);
            Set<String> still = reports(catalog, goal).stream().map(UndoJob::hash).collect(Collectors.toSet());
            return undone(reports(catalog, Optional.of(catalog.table(DimReport.TABLE).currentSnapshot())), still);
        } catch (CatalogException e) {
            throw new LoadException(e.getMessage(), e);
        }
    }

    private UndoSummary run(LoadRequest request, StarCatalog catalog, LoadProgress listener) {
        Ledger ledger = new Ledger(catalog);
        ledger.undoUnfinished();
        Optional<Snapshot> begun = ledger.unpublishedUndo();
        List<StarRow> before = reports(catalog, begun);
        if (begun.isEmpty()) {
            before = reports(catalog, Optional.ofNullable(catalog.table(DimReport.TABLE).currentSnapshot()));
            Optional<Snapshot> goal = beforeLastLoad(catalog, ledger);
            listener.begins(LoadStep.WRITE);
            listener.commits();
            ledger.goBackTo(goal);
            Stage.REPORTS_UNDONE.reached();
            ledger.undoUnfinished();
        }
        Stage.TABLES_UNDONE.reached();
        String release = publish(request, catalog, ledger, listener);
        return new UndoSummary(undone(before, new ReportTable(catalog).hashes()), release);
    }

    /** The record to go back to; empty where there was nothing before the last load. */
    private static Optional<Snapshot> beforeLastLoad(StarCatalog catalog, Ledger ledger) {
        List<Snapshot> records = ledger.records();
        for (int i = 0; i < records.size(); i++) {
            Optional<Snapshot> earlier = i + 1 < records.size() ? Optional.of(records.get(i + 1)) : Optional.empty();
            Set<String> there = reports(catalog, earlier).stream().map(UndoJob::hash).collect(Collectors.toSet());
            if (reports(catalog, Optional.of(records.get(i))).stream().anyMatch(report -> !there.contains(hash(report)))) {
                return earlier;
            }
        }
        throw new LoadException("没有可以撤销的载入：库里没有通报。");
    }

    private String publish(LoadRequest request, StarCatalog catalog, Ledger ledger, LoadProgress listener) {
        if (ledger.last().isEmpty()) {
            listener.begins(LoadStep.PUBLISH);
            String release = new Publisher(request.dataDir()).publish(catalog).release().id();
            Stage.RELEASE_PUBLISHED.reached();
            ledger.published();
            return release;
        }
        Knowledge now = knowledge.apply(request.dataDir());
        Standing standing = Standing.of(now);
        Load load = new Load(request, catalog, new Engines(request), ledger, now, standing, few, new Steps());
        Intake nothing = new Intake(List.of(), Set.of(), Set.of());
        return load.run(nothing, standing.isFollowedBy(ledger), standing.isDerivedBy(ledger), listener).releaseId();
    }

    private static List<StarRow> reports(StarCatalog catalog, Optional<Snapshot> at) {
        return at.map(snapshot -> IcebergRows.readAt(DimReport.TABLE, catalog.table(DimReport.TABLE), snapshot)).orElse(List.of());
    }

    private static String hash(StarRow report) {
        return (String) report.get("content_hash");
    }

    private static List<Undone> undone(List<StarRow> before, Set<String> still) {
        return before.stream()
                .filter(report -> !still.contains(hash(report)))
                .map(report -> new Undone((String) report.get("title"), (String) report.get("source_name")))
                .sorted(Comparator.comparing(Undone::title).thenComparing(Undone::source))
                .toList();
    }
}
