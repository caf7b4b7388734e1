package org.tongbao.warehouse.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection and the statements that it prepared, as many as were used last. */
final class WarmConnection implements AutoCloseable {

    private static final int MOST_PREPARED = 200;

    private final Connection connection;
    /** From the one used longest ago to the one used last. */
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    WarmConnection(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        prepared.put(sql, statement);
        if (prepared.size() > MOST_PREPARED) {
            Iterator<PreparedStatement> oldest = prepared.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
