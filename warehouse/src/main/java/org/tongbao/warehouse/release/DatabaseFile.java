package org.tongbao.warehouse.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.tongbao.warehouse.semantic.plan.SemanticTables;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DuckdbDdl;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.views.Views;

/** The DuckDB file of a release. */
final class DatabaseFile {

    private static final String HASH = "content_hash";

    /** With so few, threads wait for each other longer than they work. */
    private static final long ROWS_OF_ONE_THREAD = 20_000;

    private static final String RELEASE = """
            CREATE TABLE release (id VARCHAR NOT NULL, published TIMESTAMPTZ NOT NULL);
            COMMENT ON TABLE release IS '发布: the one release that this file is';
            COMMENT ON COLUMN release.id IS '发布编号: its name, which every answer carries';
            COMMENT ON COLUMN release.published IS '发布时间: when it was made';
            """;

    private DatabaseFile() {}

    static void startEngine() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new ReleaseException("无法启动 DuckDB：" + e.getMessage() + "。请检查临时目录是否可写、磁盘是否已满。", e);
        }
    }

    /** Writes all tables and views; rows of documents whose report is not there are left out. */
    static void write(Path file, String id, Instant published, List<TableFiles> tables, Views views)
            throws SQLException {
        String visible = tables.stream()
                .filter(files -> files.table().equals(DimReport.TABLE))
                .map(files -> "(SELECT " + HASH + " FROM " + files.sql() + ")")
                .findFirst()
                .orElseThrow();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings(tables));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (TableFiles files : tables) {
                Table table = files.table();
                statement.execute(DuckdbDdl.create(table));
                statement.execute(String.join(";\n", DuckdbDdl.comments(table)));
                statement.execute(insert(files, visible));
            }
            views.create(connection);
            SemanticTables.create(statement);
            statement.execute(RELEASE);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO release VALUES (?, ?)")) {
                insert.setString(1, id);
                insert.setObject(2, published.atOffset(ZoneOffset.UTC));
                insert.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("CHECKPOINT");
        }
    }

    private static Properties settings(List<TableFiles> tables) {
        Properties settings = new Properties();
        // The commit writes into the file itself, not first into a log beside it: the draft of a publisher that dies is thrown away.
        settings.setProperty("checkpoint_threshold", "1B");
        if (tables.stream().mapToLong(TableFiles::rows).sum() <= ROWS_OF_ONE_THREAD) {
            settings.setProperty("threads", "1");
        }
        return settings;
    }

    /** Rows of each table, counted in a file opened anew and read-only. */
    static Map<String, Long> rowCounts(Path file) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "1");
        String counts = Star.TABLES.stream()
                .map(table -> "SELECT '" + table.name() + "', count(*) FROM " + table.name())
                .collect(Collectors.joining(" UNION ALL "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(counts)) {
            Map<String, Long> rows = new LinkedHashMap<>();
            while (result.next()) {
                rows.put(result.getString(1), result.getLong(2));
            }
            return rows;
        }
    }

    /** Whether rows belong to a document, and are left out where its report isn't there. */
    static boolean holdsDocuments(Table table) {
        return !table.equals(DimReport.TABLE) && table.columnNames().contains(HASH);
    }

    private static String insert(TableFiles files, String visible) {
        Table table = files.table();
        String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table.name() + " SELECT " + columns + " FROM " + files.sql()
                + (holdsDocuments(table) ? " WHERE " + HASH + " IN " + visible : "")
                + " ORDER BY " + String.join(", ", table.sortedBy()) + ", " + table.key();
    }
}
