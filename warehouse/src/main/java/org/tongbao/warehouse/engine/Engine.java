package org.tongbao.warehouse.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.tongbao.warehouse.release.Release;

/**
 * Asks one release. At most as many queries run at once as there are connections; others wait their turn. Planning is most
 * of a small query, so each connection keeps the statements it has prepared.
 */
public final class Engine implements AutoCloseable {

    private final Release release;
    private final DuckDBConnection root;
    private final BlockingQueue<Pooled> idle = new LinkedBlockingQueue<>();
    private final List<Pooled> all = new ArrayList<>();
    private final Remembered remembered = new Remembered();

    private record Pooled(Connection connection, Map<String, PreparedStatement> prepared) {}

    private Engine(Release release, DuckDBConnection root) {
        this.release = release;
        this.root = root;
    }

    /** @throws EngineException if the release's file can't be opened */
    public static Engine open(Release release, int connections) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", "1");
        properties.setProperty("enable_external_access", "false");
        try {
            DuckDBConnection root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + release.database(), properties);
            Engine engine = new Engine(release, root);
            for (int i = 0; i < connections; i++) {
                Pooled pooled = new Pooled(root.duplicate(), new HashMap<>());
                engine.all.add(pooled);
                engine.idle.add(pooled);
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
        Pooled pooled = take();
        try {
            PreparedStatement statement = pooled.prepared().get(sql);
            if (statement == null) {
                statement = pooled.connection().prepareStatement(sql);
                pooled.prepared().put(sql, statement);
            }
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reading.apply(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new EngineException("查询失败：" + e.getMessage(), e);
        } finally {
            idle.add(pooled);
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

    private Pooled take() {
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
            for (Pooled pooled : all) {
                pooled.connection().close();
            }
            root.close();
        } catch (SQLException e) {
            throw new EngineException("关闭数据发布文件时出错：" + e.getMessage(), e);
        }
    }
}
