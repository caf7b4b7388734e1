package org.tongbao.warehouse.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands beside a release's file, as JSON.
 *
 * @param sha256 of the file, in lower-case hexadecimal
 * @param bytes its length
 * @param rows of each table
 * @param snapshots Iceberg snapshot of each table that has one
 * @param views SHA-256 of the text of the views
 */
record Manifest(
        String id,
        Instant published,
        String sha256,
        long bytes,
        Map<String, Long> rows,
        Map<String, Long> snapshots,
        String views) {

    private static final String PARTICULARS = """
            SELECT json_extract_string(doc, '$.id'), json_extract_string(doc, '$.published'),
                   json_extract_string(doc, '$.sha256'), json_extract(doc, '$.bytes')::BIGINT,
                   json_extract_string(doc, '$.views')
            FROM (SELECT ?::JSON AS doc)
            """;
    private static final String NUMBERS = "SELECT key, value::BIGINT FROM json_each(?::JSON, ?)";
    private static final String DOCUMENT = """
            SELECT json_pretty(json_object('id', ?, 'published', ?, 'sha256', ?, 'bytes', ?::BIGINT,
                                           'rows', ?::JSON, 'snapshots', ?::JSON, 'views', ?))
            """;
    private static final String OBJECT = "SELECT coalesce(json_group_object(name, number), json_object()) FROM (SELECT unnest(?::VARCHAR[]) AS"
            + " name, unnest(?::BIGINT[]) AS number)";

    Manifest {
        rows = new LinkedHashMap<>(rows);
        snapshots = new LinkedHashMap<>(snapshots);
    }

    /** @throws ReleaseException if the file is not a manifest */
    static Manifest read(Path file) throws IOException {
        String text = Files.readString(file);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement(PARTICULARS)) {
            query.setString(1, text);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new Manifest(
                        result.getString(1),
                        Instant.parse(result.getString(2)),
                        result.getString(3),
                        result.getLong(4),
                        numbers(connection, text, "$.rows"),
                        numbers(connection, text, "$.snapshots"),
                        result.getString(5));
            }
        } catch (SQLException | RuntimeException e) {
            throw new ReleaseException("发布清单 " + file + " 已损坏，无法读取。请重新运行加载命令，系统会重建发布。", e);
        }
    }

    byte[] json() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement query = connection.prepareStatement(DOCUMENT)) {
            query.setString(1, id);
            query.setString(2, published.toString());
            query.setString(3, sha256);
            query.setLong(4, bytes);
            query.setString(5, object(connection, rows));
            query.setString(6, object(connection, snapshots));
            query.setString(7, views);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getString(1).getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    private static Map<String, Long> numbers(Connection connection, String text, String path) throws SQLException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setString(1, text);
            query.setString(2, path);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    numbers.put(result.getString(1), result.getLong(2));
                }
            }
        }
        return numbers;
    }

    private static String object(Connection connection, Map<String, Long> numbers) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OBJECT)) {
            query.setArray(1, connection.createArrayOf("VARCHAR", numbers.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("BIGINT", numbers.values().toArray()));
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
