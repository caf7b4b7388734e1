package org.tongbao.api.queries;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tabs that each owner has open, which are changed all at once. */
@Component
class OpenTabs {

    private final Store store;

    OpenTabs(Store store) {
        this.store = store;
    }

    /** @param version 0 before any were kept */
    record Kept(Tabs tabs, long version) {}

    Kept of(String owner) {
        record Head(long version, String active) {}
        return store.ask(db -> {
            Head head = db.sql("SELECT version, active FROM tab_set WHERE owner = :owner")
                    .param("owner", owner)
                    .query((row, number) -> new Head(row.getLong("version"), row.getString("active")))
                    .optional()
                    .orElse(new Head(0, null));
            List<Tabs.Tab> tabs = db.sql("SELECT id, title, sql_text FROM tab WHERE owner = :owner ORDER BY place")
                    .param("owner", owner)
                    .query((row, number) -> new Tabs.Tab(row.getString("id"), row.getString("title"), row.getString("sql_text")))
                    .list();
            return new Kept(new Tabs(tabs, head.active()), head.version());
        });
    }

    /** @return false, with nothing changed, if another version is kept */
    boolean keep(String owner, long version, Tabs tabs) {
        try {
            return store.ask(db -> {
                if (!advance(db, owner, version, tabs.active())) {
                    return false;
                }
                db.sql("DELETE FROM tab WHERE owner = :owner").param("owner", owner).update();
                for (int place = 0; place < tabs.tabs().size(); place++) {
                    Tabs.Tab tab = tabs.tabs().get(place);
                    db.sql("INSERT INTO tab (owner, place, id, title, sql_text) VALUES (:owner, :place, :id, :title, :sql)")
                            .param("owner", owner)
                            .param("place", place)
                            .param("id", tab.id())
                            .param("title", tab.title())
                            .param("sql", tab.sql())
                            .update();
                }
                return true;
            });
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Locks the owner's row, so that of two windows one comes second and sees that it does. */
    private static boolean advance(JdbcClient db, String owner, long version, String active) {
        String change = version == 0
                ? "INSERT INTO tab_set (owner, version, active) VALUES (:owner, :version + 1, :active)"
                : "UPDATE tab_set SET version = version + 1, active = :active WHERE owner = :owner AND version = :version";
        return db.sql(change).param("owner", owner).param("version", version).param("active", active).update() == 1;
    }
}
