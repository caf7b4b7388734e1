package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.iceberg.expressions.Expressions;
import org.tongbao.etl.conform.NameDecision;
import org.tongbao.etl.conform.NameDecisions;
import org.tongbao.etl.conform.ReferenceException;
import org.tongbao.warehouse.catalog.CatalogException;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.ReleaseException;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.Table;

/**
 * Keeps the operator's decisions on names and conforms what is loaded by them: the facts of the counties concerned take the keys of
 * the names that theirs stand for, their progress and findings are derived anew, and a release is published. No document is read.
 * Later loads go by the same decisions.
 */
public final class NamesJob {

    private final Function<Path, Knowledge> knowledge = BulletinKnowledge::of;
    private final Limit few = Limit.USUAL;

    /**
     * Takes a decision, in place of an earlier one on the same name.
     *
     * @return the release that is served now
     * @throws LoadException if a load runs, or the data folder can't be used
     */
    public String take(Path dataDir, NameDecision decision) {
        return run(dataDir, decision, NameDecisions.of(dataDir).with(decision));
    }

    /**
     * Takes a decision back: the name is as it was before.
     *
     * @return the release that is served now
     * @throws LoadException if a load runs, or the data folder can't be used
     */
    public String takeBack(Path dataDir, NameDecision decision) {
        return run(dataDir, decision, NameDecisions.of(dataDir).without(decision));
    }

    @SuppressWarnings("try")
    private String run(Path dataDir, NameDecision decision, NameDecisions decisions) {
        try (LoadLock lock = LoadLock.take(dataDir);
                StarCatalog catalog = StarCatalog.open(dataDir)) {
            return run(catalog, new LoadRequest(dataDir, List.of()), decision, decisions);
        } catch (CatalogException | ReleaseException e) {
            throw new LoadException(e.getMessage(), e);
        } catch (IOException e) {
            throw new LoadException("无法写入 " + dataDir + " 里的 reference 文件夹：" + e.getMessage() + "。请检查目录权限和磁盘空间。", e);
        }
    }

    private String run(StarCatalog catalog, LoadRequest request, NameDecision decision, NameDecisions decisions) throws IOException {
        Ledger ledger = new Ledger(catalog);
        ledger.undoUnfinished();
        Standing before = Standing.of(knowledge.apply(request.dataDir()));
        boolean isUpToDate = before.isFollowedBy(ledger) && before.isDerivedBy(ledger);
        Knowledge now = save(request.dataDir(), decisions);
        Load load = new Load(
                request, catalog, new Engines(request), ledger, now, Standing.of(now), few, new Steps());
        if (isUpToDate) {
            return load.rename(regions(catalog, decision));
        }
        Intake nothing = new Intake(List.of(), Set.of(), Set.of());
        return load.run(nothing, false, false, LoadProgress.NONE).releaseId();
    }

    /** Decisions that can't be gone by are not kept. */
    private Knowledge save(Path dataDir, NameDecisions decisions) throws IOException {
        NameDecisions kept = NameDecisions.of(dataDir);
        decisions.save(dataDir);
        try {
            return knowledge.apply(dataDir);
        } catch (ReferenceException e) {
            kept.save(dataDir);
            throw e;
        }
    }

    private static Set<Long> regions(StarCatalog catalog, NameDecision decision) {
        if (decision.what() == NameDecision.What.SUBJECT) {
            return Set.of(Keys.of("region", decision.regionCode()));
        }
        Set<Long> regions = new HashSet<>();
        for (Table table : List.of(FactStatement.TABLE, FactMembership.TABLE)) {
            IcebergRows.values(catalog.table(table), "region_key", Expressions.equal("indicator_text", decision.name()))
                    .forEach(region -> regions.add((Long) region));
        }
        return regions;
    }
}
