package org.tongbao.warehouse.gate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A release, asked in foreign SQL. */
public final class PublishedSql implements AutoCloseable {

    private static final String TABLES = """
            SELECT table_name FROM duckdb_tables() WHERE NOT internal
            UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal
            """;
    private static final String MACROS = "SELECT DISTINCT function_name FROM duckdb_functions() WHERE NOT internal";

    private final Connection connection;
    private final Gate gate;

    private PublishedSql(Connection connection, Gate gate) {
        this.connection = connection;
        this.gate = gate;
    }

    /** Takes the rows of an answer. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * @param database a release's file
     * @throws GateException if it can't be opened
     */
    public static PublishedSql open(Path database) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("temp_directory", "");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties);
            try (Statement statement = connection.createStatement()) {
                List<String> tables = names(statement, TABLES);
                List<String> macros = names(statement, MACROS);
                statement.execute("SET disabled_filesystems = 'LocalFileSystem'");
                statement.execute("SET lock_configuration = true");
                return new PublishedSql(connection, Gate.over(tables, macros));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new GateException("打不开数据发布文件 " + database + "：" + e.getMessage(), e);
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    public Verdict check(String sql) {
        return gate.check(sql);
    }

    /** @throws GateException if the query fails */
    public <T> T query(Verdict.Accepted accepted, Reading<T> reading) {
        return DeepStack.call(
                () -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(accepted.sql())) {
                        return reading.read(rows);
                    }
                },
                "查询失败");
    }

    @Override
    public void close() {
        gate.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new GateException("关闭数据发布文件时出错：" + e.getMessage(), e);
        }
    }
}
