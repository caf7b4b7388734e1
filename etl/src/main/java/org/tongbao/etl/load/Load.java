package org.tongbao.etl.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.Publisher;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** One load, from what was found to what is published. */
final class Load {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final LoadRequest request;
    private final StarCatalog catalog;
    private final Engines engines;
    private final Ledger ledger;
    private final Knowledge knowledge;
    private final Ledger.Completed id;
    private final String rules;
    private final Limit few;
    private final Steps steps;

    Load(
            LoadRequest request,
            StarCatalog catalog,
            Engines engines,
            Ledger ledger,
            Knowledge knowledge,
            Standing standing,
            Limit few,
            Steps steps) {
        this.request = request;
        this.catalog = catalog;
        this.engines = engines;
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.id = new Ledger.Completed(UUID.randomUUID().toString(), standing.reference());
        this.rules = standing.rules();
        this.few = few;
        this.steps = steps;
    }

    /**
     * @param isFollowing whether the dimensions are those of the present reference data
     * @param isDerived whether the derived tables are what the present rules make of what is loaded
     */
    @SuppressWarnings("try")
    LoadSummary run(Intake intake, boolean isFollowing, boolean isDerived, LoadProgress listener) {
        List<SourceFile> fresh = intake.fresh();
        Quarantine quarantine = new Quarantine(request.dataDir());
        if (fresh.isEmpty() && isFollowing && isDerived) {
            listener.update(0, 0, 0, 0);
            quarantine.settle(intake, Map.of());
            return new LoadSummary(intake.outcomes(Map.of()), 0, publish(listener));
        }
        Originals originals = Originals.in(request.dataDir());
        fresh.forEach(originals::keep);
        Stage.ORIGINALS_KEPT.reached();
        boolean isLittle = few.holds(fresh.size(), isDerived, new ReportTable(catalog));
        listener.begins(LoadStep.START);
        SparkSession spark = engines.session(isLittle);
        steps.done("start Spark");
        ReadingCounters counters = ReadingCounters.in(spark.sparkContext());
        Map<String, DocumentOutcome> outcomes = new HashMap<>();
        if (!fresh.isEmpty()) {
            listener.begins(LoadStep.READ);
        }
        try (ProgressTicker ticker = new ProgressTicker(listener, counters, fresh.size())) {
            JavaRDD<Interpreted> documents = read(spark, fresh, counters);
            List<Interpreted> outlines =
                    documents.map(document -> document.without(PrintedTables.TABLES)).collect();
            steps.done("read documents");
            outlines.forEach(outline -> outcomes.put(outline.source().hash(), outcome(outline)));
            List<Interpreted> taken = outlines.stream().filter(Interpreted::isTaken).toList();
            if (!taken.isEmpty() || !isFollowing) {
                PrintedTables printed = few.holdsRows(taken)
                        ? new PrintedHere(catalog, documents.collect(), id.load())
                        : new PrintedByWorkers(spark, documents, id.load());
                listener.begins(LoadStep.WRITE);
                isDerived &= write(printed, taken, isFollowing, listener);
            }
            if (!taken.isEmpty() || !isDerived) {
                listener.begins(LoadStep.DERIVE);
                derive(spark, taken, isDerived, counters);
            }
            documents.unpersist(false);
        }
        quarantine.settle(intake, outcomes);
        return new LoadSummary(intake.outcomes(outcomes), counters.findings().value(), publish(listener));
    }

    private JavaRDD<Interpreted> read(SparkSession spark, List<SourceFile> fresh, ReadingCounters counters) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int slices = Math.max(1, Math.min(fresh.size(), 4 * context.defaultParallelism()));
        return context.parallelize(fresh, slices)
                .mapPartitions(new GuardedReading(knowledge.interpreter(), DEADLINE, counters))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** @return whether the derived rows of other regions still stand */
    private boolean write(PrintedTables printed, List<Interpreted> taken, boolean isFollowing, LoadProgress listener) {
        List<StarRow> met = met(taken);
        Beside.Task<Added> dimensions = Beside.call(() -> add(met, taken, isFollowing));
        append(printed, taken);
        Added added = dimensions.join();
        boolean isKept = added.isKept();
        if (!added.toConform().isEmpty()) {
            isKept &= conform(added.toConform(), reports(taken), met, isFollowing ? added.toConform()::contains : region -> true);
        }
        Stage.DIMENSIONS_WRITTEN.reached();
        steps.done("write dimensions");
        listener.commits();
        new ReportTable(catalog).complete(reports(taken), ledger, id);
        Stage.REPORTS_WRITTEN.reached();
        steps.done("write reports");
        return isKept;
    }

    /**
     * What came of adding the names of new documents to the dimensions.
     *
     * @param isKept whether what was derived of other regions still stands
     * @param toConform regions that must be conformed anew first; where there are any, nothing was added
     */
    private record Added(boolean isKept, Set<Long> toConform) {}

    /** Where the reference data changed, what was loaded before is conformed anew; else only where the new names leave doubt. */
    private Added add(List<StarRow> met, List<Interpreted> taken, boolean isFollowing) {
        Dimensions dimensions = new Dimensions(catalog, id.load());
        Set<Long> regions = reports(taken).stream().map(report -> (Long) report.get("region_key")).collect(Collectors.toSet());
        Set<Long> toConform = new HashSet<>(isFollowing ? Set.of() : new ReportTable(catalog).regions());
        toConform.addAll(dimensions.inDoubt(knowledge, met, regions));
        if (!toConform.isEmpty()) {
            return new Added(isFollowing, toConform);
        }
        boolean isChanged = isFollowing ? dimensions.add(knowledge, met) : dimensions.follow(knowledge, met, region -> true);
        return new Added(isFollowing && !isChanged, toConform);
    }

    /**
     * Conforms regions anew and brings the dimensions to what comes of it.
     *
     * @return whether what was derived of other regions still stands
     */
    private boolean conform(Set<Long> regions, List<StarRow> reports, List<StarRow> met, Predicate<Long> isConformed) {
        List<StarRow> needed = new ArrayList<>(new Reconforming(catalog, knowledge, id.load()).conform(regions, reports, met));
        steps.done("conform anew");
        met.stream()
                .filter(row -> row.table().equals(DimIndicator.TABLE) || !regions.contains((Long) row.get("region_key")))
                .forEach(needed::add);
        return !new Dimensions(catalog, id.load()).follow(knowledge, needed, isConformed);
    }

    /**
     * Gives the facts of some regions the keys that their names have now, derives what follows from them, and publishes. No document
     * is read.
     *
     * @return the release that is served now
     */
    String rename(Set<Long> regions) {
        conform(regions, List.of(), List.of(), regions::contains);
        Stage.DIMENSIONS_WRITTEN.reached();
        new ReportTable(catalog).complete(List.of(), ledger, id);
        Stage.REPORTS_WRITTEN.reached();
        boolean isLittle = few.holdsCounties(regions.size());
        SparkSession spark = isLittle ? null : engines.session(false);
        LongAccumulator findings = isLittle ? new LongAccumulator() : ReadingCounters.in(spark.sparkContext()).findings();
        derive(new Derivation(spark, catalog, regions, false, stamp(), isLittle), new FindingCounter(Set.of(), findings));
        return publish(LoadProgress.NONE);
    }

    private List<StarRow> met(List<Interpreted> taken) {
        return Dimensions.TABLES.stream()
                .flatMap(table -> taken.stream().flatMap(document -> document.starRows(table).stream()))
                .toList();
    }

    private void append(PrintedTables printed, List<Interpreted> taken) {
        for (Table table : PrintedTables.TABLES) {
            if (taken.stream().anyMatch(document -> document.count(table) > 0)) {
                printed.append(table);
                steps.done("append " + table.name());
            }
            if (table.equals(FactStatement.TABLE)) {
                Stage.STATEMENTS_WRITTEN.reached();
            }
        }
        Stage.PRINTED_WRITTEN.reached();
    }

    /** @param wasDerived whether only the regions of the new documents need it */
    private void derive(SparkSession spark, List<Interpreted> taken, boolean wasDerived, ReadingCounters counters) {
        Set<Long> regions = new HashSet<>();
        Set<Long> reports = new HashSet<>();
        for (StarRow report : reports(taken)) {
            regions.add((Long) report.get("region_key"));
            reports.add((Long) report.get("report_key"));
        }
        if (!wasDerived) {
            regions.addAll(new ReportTable(catalog).regions());
        }
        boolean isLittle = few.holdsCounties(regions.size());
        derive(
                new Derivation(spark, catalog, regions, !wasDerived, stamp(), isLittle),
                new FindingCounter(reports, counters.findings()));
    }

    private Map<String, String> stamp() {
        return Map.of(Ledger.LOAD, ledger.last().orElseThrow().load(), Ledger.RULES, rules);
    }

    private void derive(Derivation derivation, FindingCounter counter) {
        Beside.Task<Void> findings = Beside.run(() -> derivation.findings(counter));
        derivation.progress();
        Stage.PROGRESS_WRITTEN.reached();
        steps.done("derive progress");
        findings.join();
        Stage.FINDINGS_WRITTEN.reached();
        steps.done("derive findings");
    }

    private String publish(LoadProgress listener) {
        listener.begins(LoadStep.PUBLISH);
        engines.awaitPublisher();
        String release = new Publisher(request.dataDir()).publish(catalog).release().id();
        Stage.RELEASE_PUBLISHED.reached();
        ledger.published();
        steps.done("publish");
        return release;
    }

    private static List<StarRow> reports(List<Interpreted> taken) {
        return taken.stream()
                .flatMap(document -> document.starRows(DimReport.TABLE).stream())
                .toList();
    }

    private static DocumentOutcome outcome(Interpreted document) {
        Path path = document.source().origin().shown();
        if (!document.isTaken()) {
            return new Refused(path, document.refusal().reason(), document.refusal().message());
        }
        StarRow report = document.starRows(DimReport.TABLE).get(0);
        return new Loaded(path, document.source().hash(), (String) report.get("title"), document.count(FactStatement.TABLE));
    }
}
