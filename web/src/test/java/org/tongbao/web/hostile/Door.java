package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.sql.FlightSqlClient;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.util.FileSystemUtils;
import org.tongbao.web.SampleWarehouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server over the sample with its door for analysts' own tools open, and two such tools: Flight's client and its JDBC driver. */
final class Door implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final Path data;
    private final int port;
    private final ServerProcess server;
    private final BufferAllocator memory = new RootAllocator();
    private final FlightSqlClient flight;
    private final Connection jdbc;

    private Door(Path folder, Path data, int port, ServerProcess server) throws SQLException {
        this.folder = folder;
        this.data = data;
        this.port = port;
        this.server = server;
        this.flight = new FlightSqlClient(FlightClient.builder(memory, Location.forGrpcInsecure("127.0.0.1", port)).build());
        this.jdbc = connect();
    }

    /** @param name of its folder below {@code target} */
    static Door open(String name, String... options) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of("target", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Path data = SampleWarehouse.folder();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> all = new ArrayList<>(List.of("--tongbao.flight.port=" + port, "--tongbao.sql.nice=0"));
        all.addAll(Arrays.asList(options));
        ServerProcess server = ServerProcess.start(data, folder, all.toArray(String[]::new));
        eventually(() -> listens("127.0.0.1", port));
        return new Door(folder, data, port, server);
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    ServerProcess server() {
        return server;
    }

    BufferAllocator memory() {
        return memory;
    }

    FlightSqlClient flight() {
        return flight;
    }

    Connection jdbc() {
        return jdbc;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + port + "?useEncryption=false");
    }

    boolean listens(String address) {
        return listens(address, port);
    }

    private static boolean listens(String address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(server.get(path).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many come through JDBC. */
    long rows(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    FlightStream stream(String sql) {
        return flight.getStream(flight.execute(sql).getEndpoints().get(0).getTicket());
    }

    /** How many rows come through Flight. */
    long drain(String sql) throws Exception {
        return drain(flight.execute(sql));
    }

    long drain(FlightInfo info) throws Exception {
        long rows = 0;
        try (FlightStream stream = flight.getStream(info.getEndpoints().get(0).getTicket())) {
            while (stream.next()) {
                rows += stream.getRoot().getRowCount();
            }
        }
        return rows;
    }

    static FlightRuntimeException failure(ThrowingCallable call) {
        return catchThrowableOfType(FlightRuntimeException.class, call);
    }

    static void assertRefused(ThrowingCallable call, FlightStatusCode code, String told) {
        FlightRuntimeException refused = failure(call);
        assertThat(refused).as(told).isNotNull();
        assertThat(refused.status().code()).as(refused.toString()).isEqualTo(code);
        assertThat(refused.getMessage()).contains(told);
    }

    /** What it says, and what each of its causes says. */
    static String told(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    static void eventually(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        jdbc.close();
        try {
            flight.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        memory.close();
        server.close();
    }
}
