package org.tongbao.api.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongbao.api.problems.Problem;

/** The queries that each owner has saved, under names of which none is used twice. */
@Component
class SavedQueries {

    private static final String COLUMNS = "SELECT id, name, sql_text, version, created, updated FROM saved_query ";

    private final Store store;

    SavedQueries(Store store) {
        this.store = store;
    }

    /** The one changed last comes first. */
    List<SavedQuery> of(String owner) {
        return store.ask(db -> db.sql(COLUMNS + "WHERE owner = :owner ORDER BY updated DESC, name")
                .param("owner", owner)
                .query(SavedQueries::saved)
                .list());
    }

    /** Empty too if it is another owner's. */
    Optional<SavedQuery> find(String owner, UUID id) {
        return store.ask(db -> db.sql(COLUMNS + "WHERE owner = :owner AND id = :id")
                .param("owner", owner)
                .param("id", id)
                .query(SavedQueries::saved)
                .optional());
    }

    /** @throws Problem if the name is taken */
    SavedQuery add(String owner, String name, String sql) {
        OffsetDateTime now = now();
        SavedQuery query = new SavedQuery(UUID.randomUUID(), name, sql, 1, now.toInstant(), now.toInstant());
        try {
            store.ask(db -> db.sql("""
                    INSERT INTO saved_query (id, owner, name, sql_text, version, created, updated)
                    VALUES (:id, :owner, :name, :sql, 1, :now, :now)
                    """)
                    .param("id", query.id())
                    .param("owner", owner)
                    .param("name", name)
                    .param("sql", sql)
                    .param("now", now)
                    .update());
        } catch (DuplicateKeyException e) {
            throw Problem.nameTaken(name);
        }
        return query;
    }

    /**
     * @return false if it has another version, or is gone
     * @throws Problem if the name is taken
     */
    boolean change(String owner, UUID id, long version, String name, String sql) {
        try {
            return store.ask(db -> db.sql("""
                    UPDATE saved_query SET name = :name, sql_text = :sql, version = version + 1, updated = :now
                    WHERE owner = :owner AND id = :id AND version = :version
                    """)
                    .param("name", name)
                    .param("sql", sql)
                    .param("now", now())
                    .param("owner", owner)
                    .param("id", id)
                    .param("version", version)
                    .update()) == 1;
        } catch (DuplicateKeyException e) {
            throw Problem.nameTaken(name);
        }
    }

    /** @return false if there was none */
    boolean remove(String owner, UUID id) {
        return store.ask(db -> db.sql("DELETE FROM saved_query WHERE owner = :owner AND id = :id")
                .param("owner", owner)
                .param("id", id)
                .update()) == 1;
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static SavedQuery saved(ResultSet row, int number) throws SQLException {
        return new SavedQuery(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("sql_text"), row.getLong("version"),
                row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("updated", OffsetDateTime.class).toInstant());
    }
}
