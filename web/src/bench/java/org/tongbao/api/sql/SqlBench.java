package org.tongbao.api.sql;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;

/**
 * What HTTP, gate and worker add to a small query, and how fast a million rows leave the server: each by turns with DuckDB's driver
 * on the same file and with as many threads as a worker has. DuckDB's own COPY writes its file into the temporary folder; it has no
 * Arrow, so Arrow is held against the quickest of the forms that it has.
 */
public final class SqlBench {

    private static final String SMALL = """
            SELECT subject, period, actual, target, rate FROM progress
            WHERE region_code = '%s' AND indicator_code = 'funds_in_place' AND subject_kind = 'department' AND end_month = '2015-12'
            ORDER BY subject""";
    private static final String LARGE = """
            SELECT region_key, subject_id, indicator_key, year, month, unit, target, target_origin, actual, actual_statement, rate
            FROM fact_progress LIMIT 1000000""";
    private static final String ARROW = "application/vnd.apache.arrow.stream";
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1000;
    private static final int LARGE_WARM_UP = 2;
    private static final int LARGE_MEASURED = 7;

    private static final String OK = "HTTP/1.1 200";

    private final byte[] buffer = new byte[1 << 18];
    private final URI server;
    private final Connection connection;
    private final Path out;

    private SqlBench(URI server, Connection connection, Path out) {
        this.server = server;
        this.connection = connection;
        this.out = out;
    }

    /** @param arguments the server's address and its data folder */
    public static void main(String[] arguments) throws Exception {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "2");
        Release release = new Releases(Path.of(arguments[1])).current().orElseThrow();
        Path out = Files.createTempDirectory("tongbao-bench");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + release.database(), readOnly)) {
            SqlBench bench = new SqlBench(URI.create(arguments[0]), connection, out);
            bench.small();
            bench.large();
        } finally {
            Files.delete(out);
        }
    }

    private void small() throws Exception {
        String sql = SMALL.formatted(region());
        double[] http = new double[MEASURED];
        double[] alone = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            double throughHttp = milliseconds(() -> bytes("/api/v1/sql", question(sql), "application/json"));
            double direct = milliseconds(() -> cells(sql));
            if (i >= 0) {
                http[i] = throughHttp;
                alone[i] = direct;
            }
        }
        row("a county's departments in one month, in SQL through HTTP, gate and worker", String.format("%.2f ms", median(http)),
                String.format("DuckDB JDBC: %.2f ms", median(alone)), String.format("%+.2f ms", median(http) - median(alone)));
    }

    private void large() throws Exception {
        Map<String, Callable<Long>> ways = new LinkedHashMap<>();
        ways.put("Arrow", () -> bytes("/api/v1/sql", question(LARGE), ARROW));
        ways.put("csv", () -> bytes("/api/v1/exports", "{\"format\":\"csv\",\"sql\":\"" + json(LARGE) + "\"}", "*/*"));
        ways.put("JSON", () -> bytes("/api/v1/sql", question(LARGE), "application/json"));
        ways.put("COPY to csv", () -> copied("csv"));
        ways.put("COPY to JSON", () -> copied("json"));
        ways.put("COPY to Parquet", () -> copied("parquet"));
        Map<String, double[]> taken = new LinkedHashMap<>();
        for (int i = -LARGE_WARM_UP; i < LARGE_MEASURED; i++) {
            for (Map.Entry<String, Callable<Long>> way : ways.entrySet()) {
                double milliseconds = milliseconds(way.getValue());
                if (i >= 0) {
                    taken.computeIfAbsent(way.getKey(), none -> new double[LARGE_MEASURED])[i] = milliseconds;
                }
            }
        }
        String quickest = List.of("COPY to csv", "COPY to JSON", "COPY to Parquet").stream()
                .min((one, other) -> Double.compare(median(taken.get(one)), median(taken.get(other)))).orElseThrow();
        against("Arrow", quickest, taken);
        against("csv", "COPY to csv", taken);
        against("JSON", "COPY to JSON", taken);
    }

    private static void against(String form, String copy, Map<String, double[]> taken) {
        double ours = median(taken.get(form));
        double theirs = median(taken.get(copy));
        row("a million rows out as " + form, String.format("%.0f ms", ours), String.format("DuckDB's own %s: %.0f ms", copy, theirs),
                String.format("%.2f ×", ours / theirs));
    }

    private String region() throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet region = statement.executeQuery("SELECT min(region_code) FROM progress WHERE end_month = '2015-12'")) {
            region.next();
            return region.getString(1);
        }
    }

    private static String question(String sql) {
        return "{\"maxRows\":1000000,\"sql\":\"" + json(sql) + "\"}";
    }

    private static String json(String sql) {
        return sql.replace("\n", "\\n");
    }

    /**
     * Over a connection of its own, which ends with the answer: a client that parts the pieces of a large one would cost as much as
     * the server.
     */
    private long bytes(String path, String body, String accept) throws IOException {
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nAccept: " + accept + "\r\nContent-Length: " + sent.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sent);
            InputStream answer = socket.getInputStream();
            byte[] head = answer.readNBytes(OK.length());
            if (!OK.equals(new String(head, StandardCharsets.US_ASCII))) {
                throw new IOException(path + " answered " + new String(head, StandardCharsets.US_ASCII));
            }
            long bytes = head.length;
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private long cells(String sql) throws Exception {
        long cells = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int c = 1; c <= columns; c++) {
                    cells += rows.getObject(c) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private long copied(String format) throws Exception {
        Path file = out.resolve("large." + format);
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + LARGE + ") TO '" + file + "' (FORMAT " + format + ")");
            return Files.size(file);
        } finally {
            Files.deleteIfExists(file);
        }
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

    private static void row(String what, String median, String against, String difference) {
        System.out.println("| " + what + " | " + median + " | " + against + " | " + difference + " |");
    }
}
