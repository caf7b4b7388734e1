package org.tongbao.api.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.tongbao.warehouse.release.Releases;

/**
 * What gate and worker add to a small query, and how fast a million rows leave the server: each through HTTP, by turns with
 * DuckDB's driver on the same file. Arguments: the server's address and its data folder. Prints medians in milliseconds: the
 * small query through HTTP and alone; a million rows as Arrow and as JSON, and DuckDB's own COPY of them to CSV and to Parquet.
 */
public final class WorkerQuery {

    private static final String SMALL = "SELECT subject, period, actual, target, rate FROM progress "
            + "WHERE indicator_code = 'funds_in_place' AND subject_kind = 'task_force' AND year = 2021 AND month = 12";
    private static final String LARGE = "SELECT i AS key, i % 97 AS indicator, (i * 1.25)::DECIMAL(18, 2) AS actual, '单位' || (i % 1000) AS subject, "
            + "DATE '2020-01-01' + (i % 700)::INTEGER AS day, i / 7.0 AS rate FROM range(1000000) t(i)";
    private static final String ARROW = "application/vnd.apache.arrow.stream";
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1000;
    private static final int LARGE_MEASURED = 7;

    private WorkerQuery() {}

    public static void main(String[] arguments) throws Exception {
        URL address = URI.create(arguments[0] + "/api/v1/sql").toURL();
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        Path database = new Releases(Path.of(arguments[1])).current().orElseThrow().database();
        Path out = Files.createTempDirectory("tongbao-bench");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly)) {
            double[] http = new double[MEASURED];
            double[] alone = new double[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                double throughHttp = milliseconds(() -> bytes(address, SMALL, "application/json"));
                double direct = milliseconds(() -> cells(connection));
                if (i >= 0) {
                    http[i] = throughHttp;
                    alone[i] = direct;
                }
            }
            double[][] large = new double[4][LARGE_MEASURED];
            for (int i = -2; i < LARGE_MEASURED; i++) {
                double[] times = {
                    milliseconds(() -> bytes(address, LARGE, ARROW)),
                    milliseconds(() -> bytes(address, LARGE, "application/json")),
                    milliseconds(() -> copied(connection, out.resolve("large.csv"), "csv")),
                    milliseconds(() -> copied(connection, out.resolve("large.parquet"), "parquet")),
                };
                for (int kind = 0; kind < times.length && i >= 0; kind++) {
                    large[kind][i] = times[kind];
                }
            }
            System.out.printf("%.2f %.2f %.0f %.0f %.0f %.0f%n", median(http), median(alone), median(large[0]), median(large[1]),
                    median(large[2]), median(large[3]));
        } finally {
            for (String name : new String[] {"large.csv", "large.parquet", ""}) {
                Files.deleteIfExists(out.resolve(name));
            }
        }
    }

    /** Over a connection that is kept, read on the thread that asks. */
    private static long bytes(URL address, String sql, String accept) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", accept);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(("{\"maxRows\":1000000,\"sql\":\"" + sql + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream answer = connection.getInputStream()) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private static long cells(Connection connection) throws Exception {
        long cells = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SMALL)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int c = 1; c <= columns; c++) {
                    cells += rows.getObject(c) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long copied(Connection connection, Path file, String format) throws Exception {
        Files.deleteIfExists(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + LARGE + ") TO '" + file + "' (FORMAT " + format + ")");
        }
        return Files.size(file);
    }

    private static double milliseconds(Callable<Long> work) throws Exception {
        long begun = System.nanoTime();
        if (work.call() == 0) {
            throw new IllegalStateException("the answer is empty");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
