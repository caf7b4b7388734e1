package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tongbao.etl.conform.ReferenceException;
import org.tongbao.warehouse.catalog.CatalogException;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.ReleaseException;

/**
 * Loads bulletins into a data folder and publishes what comes of it. A load can be killed at any moment: what was
 * published before stays served, and the next load makes good what was left half done.
 */
public final class LoadJob {

    private final Function<Path, Knowledge> knowledge;
    private final Limit few;

    public LoadJob() {
        this(BulletinKnowledge::of, Limit.USUAL);
    }

    LoadJob(Function<Path, Knowledge> knowledge, Limit few) {
        this.knowledge = knowledge;
        this.few = few;
    }

    /**
     * Loads. Documents that were loaded before are left alone, and one that can't be read is refused without harm to
     * the others. Spark is started only if there is something to do, and goes on running in this process.
     *
     * @throws LoadException if another load runs, or the data folder can't be used
     */
    public LoadSummary run(LoadRequest request, LoadProgress listener) {
        return run(request, listener, (loaded, originals) -> Intake.of(request.inputs(), loaded, originals));
    }

    /**
     * Loads again what loads refused, from the bytes kept of it; what now succeeds leaves the quarantine.
     *
     * @param documents of the quarantine of this data folder
     * @throws LoadException if another load runs, or the data folder can't be used
     */
    public LoadSummary retry(Path dataDir, List<Quarantined> documents, LoadProgress listener) {
        return run(
                new LoadRequest(dataDir, List.of()),
                listener,
                (loaded, originals) -> Intake.again(documents, loaded, originals));
    }

    /** Finds what is to be loaded, knowing the hashes of what is. */
    @FunctionalInterface
    private interface Finding {
        Intake find(Set<String> loaded, Originals originals);
    }

    @SuppressWarnings("try")
    private LoadSummary run(LoadRequest request, LoadProgress listener, Finding finding) {
        try (LoadLock lock = LoadLock.take(request.dataDir());
                StarCatalog catalog = StarCatalog.open(request.dataDir())) {
            return run(request, listener, catalog, finding);
        } catch (CatalogException | ReleaseException | ReferenceException e) {
            throw new LoadException(e.getMessage(), e);
        } catch (LoadException e) {
            throw e;
        } catch (Exception e) { // Spark throws checked exceptions that no signature names
            throw new LoadException(
                    "加载失败：" + e.getMessage() + "。已发布的数据不受影响；请检查磁盘空间后重新加载，仍然失败时请联系维护人员。", e);
        }
    }

    private LoadSummary run(LoadRequest request, LoadProgress listener, StarCatalog catalog, Finding finding) {
        Steps steps = new Steps();
        listener.begins(LoadStep.LOOK);
        Ledger ledger = new Ledger(catalog);
        ledger.undoUnfinished();
        Originals originals = Originals.in(request.dataDir());
        originals.clean();
        Intake intake = finding.find(new ReportTable(catalog).hashes(), originals);
        Engines engines = new Engines(request);
        if (!intake.fresh().isEmpty()) {
            engines.start();
        }
        Knowledge given = knowledge.apply(request.dataDir());
        Standing standing = Standing.of(given);
        steps.done("look");
        Load load = new Load(request, catalog, engines, ledger, given, standing, few, steps);
        return load.run(intake, standing.isFollowedBy(ledger), standing.isDerivedBy(ledger), listener);
    }
}
