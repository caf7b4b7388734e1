package org.tongbao.warehouse.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;
import org.duckdb.DuckDBConnection;

/** A release, asked in foreign SQL. Each query has a connection of its own, so that none leaves anything to the next. */
public final class PublishedSql implements AutoCloseable {

    private static final String TABLES = """
            SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal
            UNION ALL SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal
            """;
    private static final String MACROS =
            "SELECT DISTINCT function_name FROM duckdb_functions() WHERE NOT internal AND function_type = '%s'";

    /** What the driver says where a query fails before the first row of a streamed answer: why, it has lost. */
    private static final String REASON_LOST = "Invalid result set";

    /** All that a connection may still set: by us, since SET is not a SELECT. */
    private static final String STAYS_OPEN =
            "SET allowed_configs = ['enable_progress_bar', 'enable_progress_bar_print', 'progress_bar_time']";
    /** First that it is not drawn: the engine would draw it on standard output, where a worker answers. */
    private static final List<String> PROGRESS_IS_COUNTED = List.of(
            "SET enable_progress_bar_print = false", "SET progress_bar_time = 0", "SET enable_progress_bar = true");

    private static final List<String> CLOSED = List.of(
            STAYS_OPEN,
            "SET GLOBAL errors_as_json = true", "SET temp_directory = ''", "SET enable_external_access = false",
            "SET disabled_filesystems = 'LocalFileSystem'", "SET lock_configuration = true");

    private final DuckDBConnection streaming;
    private final DuckDBConnection whole;
    private final Gate gate;
    private final Duration time;
    private final Watched watched = new Watched();

    private PublishedSql(DuckDBConnection streaming, DuckDBConnection whole, Gate gate, Duration time) {
        this.streaming = streaming;
        this.whole = whole;
        this.gate = gate;
        this.time = time;
    }

    /** Takes the rows of an answer. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet rows) throws Exception;
    }

    /**
     * How far a query is.
     *
     * @param percent 0 to 100
     * @param rows that the engine has read so far
     */
    public record Progress(double percent, long rows) {}

    /**
     * What the engine is asked to keep to. It does so for most queries, not for all: only a process that can be killed is
     * a bound.
     *
     * @param memory as the engine reads it, as in 512MB
     */
    public record Bounds(String memory, int threads, Duration time) {}

    /**
     * @param database a release's file
     * @throws GateException if it can't be opened
     */
    public static PublishedSql open(Path database) {
        return open(database, List.of(), Runtime.getRuntime().availableProcessors(), Duration.ofDays(1));
    }

    /**
     * @param database a release's file
     * @throws GateException if it can't be opened
     */
    public static PublishedSql open(Path database, Bounds bounds) {
        return open(database, List.of(
                "SET memory_limit = '" + bounds.memory() + "'",
                "SET GLOBAL max_execution_time = " + bounds.time().toMillis()), bounds.threads(), bounds.time());
    }

    private static PublishedSql open(Path database, List<String> settings, int threads, Duration time) {
        try {
            DuckDBConnection streaming = connection(database, threads, true);
            DuckDBConnection whole = connection(database, threads, false);
            try (Statement asking = streaming.createStatement();
                    Statement other = whole.createStatement()) {
                List<String> tables = names(asking, TABLES);
                List<String> macros = names(asking, MACROS.formatted("macro"));
                List<String> tableMacros = names(asking, MACROS.formatted("table_macro"));
                for (List<String> bounds : List.of(settings, CLOSED)) {
                    for (String setting : bounds) {
                        asking.execute(setting);
                        other.execute(setting);
                    }
                }
                return new PublishedSql(streaming, whole, Gate.over(tables, macros, tableMacros), time);
            } catch (SQLException e) {
                streaming.close();
                whole.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new GateException("打不开数据发布文件 " + database + "：" + e.getMessage(), e);
        }
    }

    /** Whether answers are streamed is the engine's setting, not the connection's: each way has an engine of its own. */
    private static DuckDBConnection connection(Path database, int threads, boolean streaming) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("jdbc_instance_cache", "false");
        properties.setProperty("jdbc_stream_results", Boolean.toString(streaming));
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + database, properties);
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
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
        return query("", accepted.sql(), reading);
    }

    /** Of the query that runs; empty where none does, or none can be told. May be asked on any thread. */
    public Optional<Progress> progress() {
        return watched.progress();
    }

    /**
     * No rows, in the columns that the query would have; an enumeration has other words. It is bound and planned, not run.
     *
     * @throws GateException if it can't be planned
     */
    public <T> T columns(Verdict.Accepted accepted, Reading<T> reading) {
        return DeepStack.call(() -> {
            try (Connection own = whole.duplicate();
                    Statement statement = own.createStatement();
                    ResultSet rows = statement.executeQuery(gated(withoutRows(accepted.sql(), own)))) {
                return reading.read(rows);
            } catch (SQLException | IOException e) {
                throw new GateException(SqlFailure.of("", accepted.sql(), e.getMessage()), e);
            }
        }, "查询失败");
    }

    /** The driver leaves out the words of an enumeration. */
    private static String withoutRows(String sql, Connection connection) throws SQLException {
        StringJoiner columns = new StringJoiner(", ", "SELECT ", " LIMIT 0");
        try (PreparedStatement planned = connection.prepareStatement(sql)) {
            ResultSetMetaData named = planned.getMetaData();
            for (int c = 1; c <= named.getColumnCount(); c++) {
                String type = named.getColumnTypeName(c);
                columns.add("CAST(NULL AS " + (type.equals("ENUM") ? "ENUM ('')" : type) + ") AS \""
                        + named.getColumnLabel(c).replace("\"", "\"\"") + '"');
            }
        }
        return columns.toString();
    }

    /** The names and types in it are the query's, and not to be trusted either. */
    private String gated(String sql) {
        if (gate.check(sql) instanceof Verdict.Refused refused) {
            throw new GateException(new SqlFailure(SqlFailure.Kind.QUERY, refused.reason(), Optional.empty()), null);
        }
        return sql;
    }

    /**
     * The plan of a query, as the engine prints it.
     *
     * @throws GateException if it can't be planned
     */
    public String plan(Verdict.Accepted accepted) {
        return query("EXPLAIN ", accepted.sql(), rows -> {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(2)).append('\n');
            }
            return plan.toString();
        });
    }

    /**
     * Runs a query that is ours, never one from a request.
     *
     * @throws GateException if it fails
     */
    public <T> T trusted(String sql, Reading<T> reading) {
        return query("", sql, reading);
    }

    private <T> T query(String before, String sql, Reading<T> reading) {
        long begun = System.nanoTime();
        return DeepStack.call(() -> {
            try {
                return query(streaming, before + sql, reading);
            } catch (SQLException | IOException e) {
                if (!String.valueOf(e.getMessage()).contains(REASON_LOST)) {
                    throw new GateException(SqlFailure.of(before, sql, e.getMessage()), e);
                }
            }
            if (System.nanoTime() - begun > time.toNanos() / 100 * 98) {
                throw new GateException(SqlFailure.late(), null);
            }
            try {
                return query(whole, before + sql, reading);
            } catch (SQLException | IOException e) {
                throw new GateException(SqlFailure.of(before, sql, e.getMessage()), e);
            }
        }, "查询失败");
    }

    private <T> T query(DuckDBConnection root, String sql, Reading<T> reading) throws Exception {
        try (Connection own = root.duplicate();
                Statement setting = own.createStatement();
                Statement statement = own.createStatement()) {
            for (String set : PROGRESS_IS_COUNTED) {
                setting.execute(set);
            }
            return watched.run(statement, sql, reading);
        }
    }

    @Override
    public void close() {
        gate.close();
        try {
            streaming.close();
            whole.close();
        } catch (SQLException e) {
            throw new GateException("关闭数据发布文件时出错：" + e.getMessage(), e);
        }
    }
}
