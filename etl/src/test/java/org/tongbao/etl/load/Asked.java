package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;

/** A release that is asked compiled queries, by statements that are prepared once. */
final class Asked implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param isOptimized whether the database looks for a good plan, which takes it longer than answering by any */
    Asked(Release release, boolean isOptimized) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", "1");
        connection = DriverManager.getConnection("jdbc:duckdb:" + release.database(), properties);
        if (!isOptimized) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA disable_optimizer");
            }
        }
    }

    List<Map<String, Object>> rows(CompiledQuery query) throws SQLException {
        PreparedStatement statement = prepared.get(query.sql());
        if (statement == null) {
            statement = connection.prepareStatement(query.sql());
            prepared.put(query.sql(), statement);
        }
        for (int i = 0; i < query.parameters().size(); i++) {
            statement.setObject(i + 1, query.parameters().get(i));
        }
        try (ResultSet results = statement.executeQuery()) {
            return rows(results, query.columns());
        }
    }

    /** As whoever copies the SQL that is shown would ask it. */
    List<Map<String, Object>> rowsAsShown(CompiledQuery query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet results = statement.executeQuery(query.shown())) {
            return rows(results, query.columns());
        }
    }

    private static List<Map<String, Object>> rows(ResultSet results, List<ResultColumn> columns) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (results.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (ResultColumn column : columns) {
                row.put(column.name(), value(results, column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Numbers as BigDecimal, counts as Long, statements as a set. */
    private static Object value(ResultSet results, ResultColumn column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> results.getString(column.name());
            case NUMBER -> results.getBigDecimal(column.name());
            case COUNT -> {
                BigDecimal count = results.getBigDecimal(column.name());
                yield count == null ? null : count.longValueExact();
            }
            case STATEMENTS -> {
                Array statements = results.getArray(column.name());
                yield statements == null ? null : Set.copyOf(List.of((Object[]) statements.getArray()));
            }
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
