package org.tongbao.warehouse.gate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.tongbao.warehouse.release.Release;

/** Opens a release so that a question can neither write, nor reach a file, nor change a setting. */
public final class ReadOnlyConnection {

    private ReadOnlyConnection() {}

    /** @throws SQLException if the release's file can't be opened */
    public static Connection open(Release release) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("enable_external_access", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + release.database(), properties);
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET lock_configuration = true");
        }
        return connection;
    }
}
