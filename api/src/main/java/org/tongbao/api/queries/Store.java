package org.tongbao.api.queries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.api.problems.Problem;

/**
 * The database of what analysts keep: an H2 file in the data folder, or PostgreSQL where {@code tongbao.store.url} names
 * one. It is opened, and migrated by Flyway, when it is first asked, so that a server starts without it; what could not be
 * opened is tried again at the next question.
 */
@Component
class Store {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String MIGRATIONS = "classpath:org/tongbao/api/queries";
    private static final int CONNECTIONS = 4;
    private static final long WAIT_MS = 5_000;

    private final String url;
    private final String user;
    private final String password;
    private Open open;

    private record Open(HikariDataSource pool, JdbcClient client, TransactionTemplate transaction) {}

    Store(
            @Value("${tongbao.data:data}") Path folder,
            @Value("${tongbao.store.url:}") String url,
            @Value("${tongbao.store.user:}") String user,
            @Value("${tongbao.store.password:}") String password) {
        this.url = url.isBlank() ? h2(folder) : url;
        this.user = user;
        this.password = password;
    }

    /** A commit is on disk when it returns (WRITE_DELAY=0); the file is closed with the server, by us. */
    private static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("store").resolve("queries").toString().replace(";", "\\;")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * @param question asked within one transaction
     * @throws Problem if the database can't be reached
     */
    <T> T ask(Function<JdbcClient, T> question) {
        Open opened = open();
        return reaching(() -> opened.transaction().execute(status -> question.apply(opened.client())));
    }

    private synchronized Open open() {
        if (open == null) {
            HikariDataSource pool = reaching(this::pool);
            open = new Open(pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
        }
        return open;
    }

    private HikariDataSource pool() {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("store");
        settings.setJdbcUrl(url);
        settings.setUsername(user.isBlank() ? null : user);
        settings.setPassword(password.isBlank() ? null : password);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(WAIT_MS);
        settings.setInitializationFailTimeout(1);
        HikariDataSource pool = new HikariDataSource(settings);
        try {
            Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (PoolInitializationException | FlywayException | TransactionException | DataAccessResourceFailureException e) {
            LOG.error("the database of saved queries can't be reached", e);
            throw Problem.storeUnavailable();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (open != null) {
            open.pool().close();
            open = null;
        }
    }
}
