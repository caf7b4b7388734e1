package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.Direction;
import org.tongbao.warehouse.semantic.Label;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.SemanticException;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.SemanticModel.Indicator;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;
import org.tongbao.warehouse.semantic.plan.Planner;

/** Random questions to releases of random records are answered as plain Java answers them from the record, to the last decimal. */
@Execution(ExecutionMode.CONCURRENT)
class SemanticTruthTest {

    /** Of each record. */
    private static final int QUESTIONS = Integer.getInteger("questions", Boolean.getBoolean("tongbao.thorough") ? 2600 : 250);

    private static final int BATCH = 5;
    private static final int BATCHES_TO_OPTIMIZED = 6;
    private static final int QUESTIONS_TO_SHOWN = 25;
    private static final int MOST_TOLD = 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 6})
    void answersAreThoseOfPlainJava(long seed) throws SQLException {
        PrintedRecord record = RandomRecord.of(seed);
        Release release = new RecordedStar(record).publish(folder);
        PlainTruth truth = new PlainTruth(record);
        Binder binder = new Binder(model(record));
        RandomQueries queries = new RandomQueries(record, new Random(seed));
        int asked = 0;
        int rows = 0;
        int refused = 0;
        List<String> differences = new ArrayList<>();
        try (Asked quick = new Asked(release, false); Asked usual = new Asked(release, true)) {
            for (int batch = 0; asked < QUESTIONS; batch++) {
                for (SemanticQuery query : queries.batch(BATCH)) {
                    Optional<BoundQuery> bound = bound(binder, query);
                    if (bound.isEmpty()) {
                        refused++;
                        continue;
                    }
                    asked++;
                    List<Map<String, Object>> expected = truth.answer(bound.get());
                    rows += expected.size();
                    CompiledQuery compiled = Planner.compile(bound.get());
                    Asked answering = batch % BATCHES_TO_OPTIMIZED == 0 ? usual : quick;
                    List<Map<String, Object>> answered =
                            asked % QUESTIONS_TO_SHOWN == 0 ? answering.rowsAsShown(compiled) : answering.rows(compiled);
                    difference(answered, expected, compiled.columns())
                            .ifPresent(told -> differences.add(bound.get() + "\n" + compiled.shown() + "\n" + told));
                }
            }
        }
        assertThat(differences.subList(0, Math.min(MOST_TOLD, differences.size())))
                .as(differences.size() + " of " + asked + " answers differ")
                .isEmpty();
        assertThat(rows).as("rows of the answers").isGreaterThan(5 * asked);
        assertThat(refused).as("refused questions").isPositive();
    }

    /** The model, the record's other indicators, and a ratio of which less is better. */
    private static SemanticModel model(PrintedRecord record) {
        SemanticModel model = SemanticModel.load().with(record.indicators().stream()
                .map(indicator -> new Indicator(indicator.code(), indicator.code(), indicator.code(), indicator.unit(), indicator.decimals()))
                .toList());
        Map<String, Metric> metrics = new LinkedHashMap<>(model.metrics());
        Label label = new Label("单位资金项目数", "Projects for the funds");
        metrics.put(RandomQueries.LESS_IS_BETTER, new Metric.Ratio(
                RandomQueries.LESS_IS_BETTER, label, label, (Metric.Simple) metrics.get("project_preparation"),
                (Metric.Simple) metrics.get("funds_in_place"), BigDecimal.ONE, "个/亿元", 2, Direction.DOWN));
        return new SemanticModel(metrics, model.dimensions(), model.hierarchies(), model.comparisons(), model.defaults());
    }

    /** @return empty where it is refused, with a message */
    private static Optional<BoundQuery> bound(Binder binder, SemanticQuery query) {
        try {
            return Optional.of(binder.bind(query));
        } catch (SemanticException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static Optional<String> difference(
            List<Map<String, Object>> answered, List<Map<String, Object>> expected, List<ResultColumn> columns) {
        for (int i = 0; i < Math.max(expected.size(), answered.size()); i++) {
            Map<String, Object> is = i < answered.size() ? answered.get(i) : Map.of();
            Map<String, Object> shouldBe = i < expected.size() ? expected.get(i) : Map.of();
            List<String> wrong = wrong(is, shouldBe, columns);
            if (!wrong.isEmpty()) {
                return Optional.of("row " + i + " of " + answered.size() + ", should be " + expected.size() + "\n  is        "
                        + new TreeMap<>(is) + "\n  should be " + new TreeMap<>(shouldBe) + "\n  " + wrong);
            }
        }
        return Optional.empty();
    }

    private static List<String> wrong(Map<String, Object> is, Map<String, Object> shouldBe, List<ResultColumn> columns) {
        List<String> wrong = new ArrayList<>();
        Set<String> unknown = new HashSet<>(shouldBe.keySet());
        for (ResultColumn column : columns) {
            unknown.remove(column.name());
            Object a = exact(is.get(column.name()));
            Object b = exact(shouldBe.get(column.name()));
            if (!Objects.equals(a, b)) {
                wrong.add(column.name() + " is " + a + ", should be " + b);
            }
        }
        unknown.forEach(name -> wrong.add(name + " isn't there"));
        return wrong;
    }

    /** Numbers with six decimals, none of which is lost. */
    private static Object exact(Object value) {
        return value instanceof BigDecimal number ? number.setScale(6, RoundingMode.UNNECESSARY) : value;
    }
}
