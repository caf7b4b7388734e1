package org.tongbao.etl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.SemanticException;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.SemanticModel.Indicator;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;
import org.tongbao.warehouse.semantic.plan.Planner;

/** Random questions to releases of random records are answered as plain Java answers them from the record, to the last decimal. */
class SemanticTruthTest {

    private static final int QUESTIONS = Integer.getInteger("questions", 1700);
    private static final int BATCH = 4;
    private static final int MOST_SHOWN = 20;

    @TempDir
    Path folder;

    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
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
        try (Connection connection = open(release)) {
            while (asked < QUESTIONS) {
                for (SemanticQuery query : queries.batch(BATCH)) {
                    BoundQuery bound;
                    try {
                        bound = binder.bind(query);
                    } catch (SemanticException e) {
                        assertThat(e.getMessage()).isNotBlank();
                        refused++;
                        continue;
                    }
                    asked++;
                    List<Map<String, Object>> expected = truth.answer(bound);
                    rows += expected.size();
                    String difference = difference(bound, expected, connection);
                    if (difference != null) {
                        differences.add(difference);
                    }
                }
            }
        }
        System.out.printf("record %d: %d questions agree, %d rows, %d refused%n", seed, asked - differences.size(), rows, refused);
        if (!differences.isEmpty()) {
            fail(differences.size() + " of " + asked + " differ:\n" + String.join("\n\n", differences.subList(0, Math.min(MOST_SHOWN, differences.size()))));
        }
        assertThat(rows).isGreaterThan(5 * asked);
    }

    private static SemanticModel model(PrintedRecord record) {
        return SemanticModel.load().with(record.indicators().stream()
                .map(indicator -> new Indicator(indicator.code(), indicator.code(), indicator.code(), indicator.unit(), indicator.decimals()))
                .toList());
    }

    private static Connection open(Release release) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", "1");
        return DriverManager.getConnection("jdbc:duckdb:" + release.database(), properties);
    }

    /** @return null where there is none */
    private String difference(BoundQuery query, List<Map<String, Object>> expected, Connection connection) throws SQLException {
        CompiledQuery compiled = Planner.compile(query);
        List<Map<String, Object>> answered;
        try {
            answered = ask(compiled, connection);
        } catch (SQLException e) {
            return query + "\n" + compiled.shown() + "\n" + e.getMessage();
        }
        for (int i = 0; i < Math.max(expected.size(), answered.size()); i++) {
            Map<String, Object> is = i < answered.size() ? answered.get(i) : Map.of();
            Map<String, Object> shouldBe = i < expected.size() ? expected.get(i) : Map.of();
            List<String> wrong = wrong(is, shouldBe, compiled.columns());
            if (!wrong.isEmpty()) {
                return query + "\n" + compiled.shown() + "\nrow " + i + " of " + answered.size() + ", should be " + expected.size()
                        + "\n  is        " + is + "\n  should be " + new java.util.TreeMap<>(shouldBe) + "\n  " + wrong;
            }
        }
        return null;
    }

    private static List<String> wrong(Map<String, Object> is, Map<String, Object> shouldBe, List<ResultColumn> columns) {
        List<String> wrong = new ArrayList<>();
        HashSet<String> unknown = new HashSet<>(shouldBe.keySet());
        for (ResultColumn column : columns) {
            unknown.remove(column.name());
            Object a = is.get(column.name());
            Object b = shouldBe.get(column.name());
            if (!equal(a, b)) {
                wrong.add(column.name() + " is " + a + ", should be " + b);
            }
        }
        unknown.forEach(name -> wrong.add(name + " isn't there"));
        return wrong;
    }

    private static boolean equal(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return x.longValue() == y.longValue();
        }
        return Objects.equals(a, b);
    }

    private List<Map<String, Object>> ask(CompiledQuery compiled, Connection connection) throws SQLException {
        PreparedStatement statement = prepared.get(compiled.sql());
        if (statement == null) {
            statement = connection.prepareStatement(compiled.sql());
            prepared.put(compiled.sql(), statement);
        }
        for (int i = 0; i < compiled.parameters().size(); i++) {
            statement.setObject(i + 1, compiled.parameters().get(i));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (ResultColumn column : compiled.columns()) {
                    row.put(column.name(), value(results, column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object value(ResultSet results, ResultColumn column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> results.getString(column.name());
            case NUMBER -> results.getBigDecimal(column.name());
            case COUNT -> results.getObject(column.name());
            case STATEMENTS -> {
                java.sql.Array array = results.getArray(column.name());
                yield array == null ? null : new HashSet<>((Collection<?>) List.of((Object[]) array.getArray()));
            }
        };
    }
}
