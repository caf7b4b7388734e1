package org.tongbao.api.queries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongbao.warehouse.gate.Gate;

/** What each owner has run: the newest thousand; each that is taken down makes older ones be forgotten. */
@Component
class History implements QueryJournal {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final int KEPT = 1_000;

    /** After a failure, so that queries don't each wait for a database that can't be reached. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Store store;
    private volatile long resumeAt = System.nanoTime();

    History(Store store) {
        this.store = store;
    }

    /**
     * @param rows null where there was no result
     * @param release null if the query came to none
     */
    record Entry(Instant at, String sql, String outcome, Long rows, BigDecimal elapsedMs, String release) {}

    @Override
    public void ran(String owner, String sql, String outcome, Long rows, double elapsedMs, String release) {
        if (System.nanoTime() - resumeAt < 0) {
            return;
        }
        try {
            OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
            store.ask(db -> {
                db.sql("""
                        INSERT INTO query_history (owner, ran_at, sql_text, outcome, row_count, elapsed_ms, release)
                        VALUES (:owner, :now, :sql, :outcome, :rows, :elapsed, :release)
                        """)
                        .param("owner", owner)
                        .param("now", now)
                        .param("sql", Given.keepable(sql, Gate.LONGEST_BYTES))
                        .param("outcome", outcome)
                        .param("rows", rows)
                        .param("elapsed", BigDecimal.valueOf(elapsedMs).setScale(3, RoundingMode.HALF_UP))
                        .param("release", release)
                        .update();
                return forgetOldest(db, owner);
            });
        } catch (RuntimeException e) {
            resumeAt = System.nanoTime() + PAUSE.toNanos();
            LOG.error("queries are not taken down in the history for " + PAUSE.toSeconds() + " s", e);
        }
    }

    /** @return how many */
    private static int forgetOldest(JdbcClient db, String owner) {
        return db.sql("SELECT id FROM query_history WHERE owner = :owner ORDER BY id DESC OFFSET :kept ROWS FETCH NEXT 1 ROWS ONLY")
                .param("owner", owner)
                .param("kept", KEPT)
                .query(Long.class)
                .optional()
                .map(last -> db.sql("DELETE FROM query_history WHERE owner = :owner AND id <= :last")
                        .param("owner", owner)
                        .param("last", last)
                        .update())
                .orElse(0);
    }

    /** The newest first. */
    List<Entry> of(String owner, int limit) {
        return store.ask(db -> db.sql("""
                SELECT ran_at, sql_text, outcome, row_count, elapsed_ms, release FROM query_history
                WHERE owner = :owner ORDER BY id DESC FETCH FIRST :limit ROWS ONLY
                """)
                .param("owner", owner)
                .param("limit", limit)
                .query(History::entry)
                .list());
    }

    void forget(String owner) {
        store.ask(db -> db.sql("DELETE FROM query_history WHERE owner = :owner").param("owner", owner).update());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("ran_at", OffsetDateTime.class).toInstant(), row.getString("sql_text"), row.getString("outcome"),
                row.getObject("row_count", Long.class), row.getBigDecimal("elapsed_ms"), row.getString("release"));
    }
}
