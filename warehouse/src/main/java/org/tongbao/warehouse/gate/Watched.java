package org.tongbao.warehouse.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;
import org.tongbao.warehouse.gate.PublishedSql.Progress;
import org.tongbao.warehouse.gate.PublishedSql.Reading;

/** The one statement that runs, for others to look at. */
final class Watched {

    private DuckDBPreparedStatement running;

    <T> T run(Statement statement, String sql, Reading<T> reading) throws Exception {
        see(statement.unwrap(DuckDBPreparedStatement.class));
        try (ResultSet rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        } finally {
            see(null);
        }
    }

    private synchronized void see(DuckDBPreparedStatement statement) {
        running = statement;
    }

    /** Not while it is put away: the statement is alive as long as this looks at it. */
    synchronized Optional<Progress> progress() {
        if (running == null) {
            return Optional.empty();
        }
        try {
            QueryProgress told = running.getQueryProgress();
            return told.getPercentage() < 0
                    ? Optional.empty()
                    : Optional.of(new Progress(Math.min(100, told.getPercentage()), told.getRowsProcessed()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
