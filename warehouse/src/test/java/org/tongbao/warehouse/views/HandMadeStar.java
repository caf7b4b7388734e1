package org.tongbao.warehouse.views;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.warehouse.star.DuckdbDdl;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/** A star whose rows a test writes itself, in memory. */
final class HandMadeStar implements AutoCloseable {

    private final Connection connection;

    HandMadeStar() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (Table table : Star.TABLES) {
                statement.execute(DuckdbDdl.create(table));
            }
        }
    }

    /** @param columnsAndValues by turns; numbers of six decimals are {@link BigDecimal} */
    HandMadeStar row(String table, Object... columnsAndValues) throws SQLException {
        StarRow.Builder row = StarRow.of(Star.table(table));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.with((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        List<Object> values = row.build().values();
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.execute();
        }
        return this;
    }

    HandMadeStar published() throws SQLException {
        Views.load().create(connection);
        return this;
    }

    /** Rows, their values parted by blanks, {@code -} for null. */
    List<String> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    values.add(value == null ? "-" : value instanceof BigDecimal n ? n.stripTrailingZeros().toPlainString() : value.toString());
                }
                lines.add(String.join(" ", values));
            }
            return lines;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
