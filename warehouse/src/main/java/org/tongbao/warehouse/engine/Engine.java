package org.tongbao.warehouse.engine;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.tongbao.warehouse.release.Release;

/**
 * Asks one release. At most as many queries run at once as there are connections; others wait their turn. Planning is most
 * of a small query, so each connection keeps the statements it prepared last.
 */
public final class Engine implements AutoCloseable {

    private final Release release;
    private final DuckDBConnection root;
    /** The one used last is used next: what it has prepared is still near. */
    private final BlockingDeque<WarmConnection> idle = new LinkedBlockingDeque<>();
    private final List<WarmConnection> all = new ArrayList<>();
    private final Remembered remembered = new Remembered();

    private Engine(Release release, DuckDBConnection root) {
        this.release = release;
        this.root = root;
    }

    /**
     * @throws EngineException if the release's file can't be opened
     * @throws org.tongbao.warehouse.release.ReleaseException if another version of the product made it
     */
    public static Engine open(Release release, int connections) {
        release.ensureReadable();
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("enable_external_access", "false");
        try {
            DuckDBConnection root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + release.database(), properties);
            Engine engine = new Engine(release, root);
            for (int i = 0; i < connections; i++) {
                WarmConnection connection = new WarmConnection(root.duplicate());
                engine.all.add(connection);
                engine.idle.add(connection);
            }
            return engine;
        } catch (SQLException e) {
            throw new EngineException("打不开数据发布文件 " + release.database() + "：" + e.getMessage(), e);
        }
    }

    public Release release() {
        return release;
    }

    /**
     * @param sql written by us, with {@code ?} for each parameter; never text from a request
     * @param parameters String, Integer, Long, BigDecimal or null
     * @throws EngineException if the query fails
     */
    public <T> List<T> query(String sql, List<?> parameters, Function<Row, T> reading) {
        return read(sql, parameters, results -> {
            List<T> rows = new ArrayList<>();
            Row row = new Row(results);
            while (results.next()) {
                rows.add(reading.apply(row));
            }
            return rows;
        });
    }

    /** Takes an answer from the engine as it comes, before the next is asked on its connection. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet results) throws SQLException;
    }

    /**
     * @param sql written by us, with {@code ?} for each parameter; never text from a request
     * @param parameters String, Integer, Long, LocalDate, BigDecimal or null
     * @throws EngineException if the query fails
     */
    public <T> T read(String sql, List<?> parameters, Reading<T> reading) {
        WarmConnection connection = take();
        try {
            PreparedStatement statement = connection.prepared(sql);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet results = statement.executeQuery()) {
                return reading.read(results);
            }
        } catch (SQLException e) {
            throw new EngineException("查询失败：" + e.getMessage(), e);
        } finally {
            idle.addFirst(connection);
        }
    }

    /**
     * The answer given to this question before, or else a new one: for names that every request asks after.
     *
     * @param question tells answers apart; one kind of question has one type of answer
     * @param answer never null; what it throws is thrown, and not remembered
     */
    public <T> T remembered(List<String> question, Supplier<T> answer) {
        return remembered.get(question, answer);
    }

    private WarmConnection take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("查询被中断", e);
        }
    }

    @Override
    public void close() {
        try {
            for (WarmConnection connection : all) {
                connection.close();
            }
            root.close();
        } catch (SQLException e) {
            throw new EngineException("关闭数据发布文件时出错：" + e.getMessage(), e);
        }
    }
}
