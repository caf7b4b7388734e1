package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    @SuppressWarnings("try")
    public LoadSummary run(LoadRequest request, LoadProgress listener) {
        try (LoadLock lock = LoadLock.take(request.dataDir());
                StarCatalog catalog = StarCatalog.open(request.dataDir())) {
            return run(request, listener, catalog);
        } catch (CatalogException | ReleaseException | ReferenceException e) {
            throw new LoadException(e.getMessage(), e);
        } catch (LoadException e) {
            throw e;
        } catch (Exception e) { // Spark throws checked exceptions that no signature names
            throw new LoadException(
                    "加载失败：" + e.getMessage() + "。已发布的数据不受影响；请检查磁盘空间后重新加载，仍然失败时请联系维护人员。", e);
        }
    }

    private LoadSummary run(LoadRequest request, LoadProgress listener, StarCatalog catalog) {
        Steps steps = new Steps();
        Ledger ledger = new Ledger(catalog);
        ledger.undoUnfinished();
        Intake intake = Intake.of(request.inputs(), new ReportTable(catalog).hashes());
        Engines engines = new Engines(request);
        if (!intake.fresh().isEmpty()) {
            engines.start();
        }
        Knowledge given = knowledge.apply(request.dataDir());
        String reference = fingerprint(given);
        String rules = Hash.of(reference + ProgressRules.arithmetic() + ProgressRules.statements() + LoadJob.class.getPackage().getImplementationVersion());
        Optional<Ledger.Completed> last = ledger.last();
        boolean isFollowing = last.map(Ledger.Completed::reference).filter(reference::equals).isPresent();
        boolean isDerived = last.filter(load -> ledger.isDerived(load.load(), rules)).isPresent();
        steps.done("look");
        Load load = new Load(
                request, catalog, engines, ledger, given, new Ledger.Completed(UUID.randomUUID().toString(), reference), rules, few, steps);
        return load.run(intake, isFollowing, isDerived, listener);
    }

    private static String fingerprint(Knowledge given) {
        return Hash.of(Dimensions.TABLES.stream()
                .map(table -> table.name()
                        + given.rows(table).stream().map(row -> row.values().toString()).sorted().toList())
                .collect(Collectors.joining("\n")));
    }
}
