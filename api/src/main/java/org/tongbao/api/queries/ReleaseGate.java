package org.tongbao.api.queries;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.gate.Gate;
import org.tongbao.warehouse.gate.Verdict;

/** The gate over the tables of the published release. */
@Component
class ReleaseGate implements SqlCheck {

    private static final String TABLES = """
            SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal
            UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal
            """;

    private final Published published;
    private Gate gate;
    private String release;

    ReleaseGate(Published published) {
        this.published = published;
    }

    @Override
    public synchronized Optional<String> refusal(String sql) {
        Answer<Set<String>> tables = published.ask(engine -> engine.remembered(List.of("tables"),
                () -> new HashSet<>(engine.query(TABLES, List.of(), row -> row.text("name")))));
        if (!tables.release().equals(release)) {
            close();
            gate = Gate.over(tables.data());
            release = tables.release();
        }
        return gate.check(sql) instanceof Verdict.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    @PreDestroy
    synchronized void close() {
        if (gate != null) {
            gate.close();
            gate = null;
        }
    }
}
