package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions of analysts' own tools while they run: deadlines, cancelling, leaving, many at once. */
class FlightRunningTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String ENDLESS = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range + 1";

    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        door = Door.open("flight-running", "--tongbao.sql.deadline=" + DEADLINE.toSeconds() + "s");
    }

    @AfterAll
    static void stop() throws Exception {
        door.close();
    }

    @Test
    void anEndlessQueryIsEndedByTheDeadline() throws Exception {
        long begun = System.nanoTime();
        FlightRuntimeException late = Door.failure(() -> door.drain(ENDLESS));

        assertThat(late.status().code()).isEqualTo(FlightStatusCode.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(DEADLINE.minusSeconds(1), DEADLINE.plusSeconds(3));
        assertThat(late.getMessage()).contains("超过 " + DEADLINE.toSeconds() + " 秒");
    }

    @Test
    void aStatementIsCancelledFromAnotherThread() throws Exception {
        try (Connection connection = door.connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
                try (ResultSet rows = statement.executeQuery(ENDLESS)) {
                    rows.next();
                } catch (SQLException | RuntimeException e) {
                    // Cancelled, which is what is looked for.
                }
            });
            Door.eventually(FlightRunningTest::isBusy);
            statement.cancel();
            Door.eventually(() -> !isBusy());
            ended.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFlightIsCancelledByItsInfo() throws Exception {
        FlightInfo info = door.flight().execute(ENDLESS);
        CompletableFuture<FlightRuntimeException> ended = CompletableFuture.supplyAsync(() -> Door.failure(() -> door.drain(info)));
        Door.eventually(FlightRunningTest::isBusy);

        assertThat(door.flight().cancelFlightInfo(new CancelFlightInfoRequest(info)).getStatus()).isEqualTo(CancelStatus.CANCELLED);
        assertThat(ended.get(5, TimeUnit.SECONDS).status().code()).isEqualTo(FlightStatusCode.CANCELLED);
        assertThat(door.flight().cancelFlightInfo(new CancelFlightInfoRequest(info)).getStatus()).isEqualTo(CancelStatus.NOT_CANCELLABLE);
        Door.eventually(() -> !isBusy());
    }

    @Test
    void aConnectionThatIsClosedMidResultFreesItsWorker() throws Exception {
        String wide = "SELECT i, repeat('x', 200) AS x FROM range(100000000) t(i)";
        try (Connection connection = door.connect();
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(wide);
            assertThat(rows.next()).isTrue();
            rows.close();
            Door.eventually(() -> newest().path("outcome").asString("").equals("sql-cancelled"));
        }
        try (Cable cable = Cable.to(door.port())) {
            Connection connection = DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + cable.port() + "?useEncryption=false");
            assertThat(connection.createStatement().executeQuery(wide + " -- cut").next()).isTrue();
            cable.cut();
            Door.eventually(() -> newest().path("sql").asString("").endsWith("cut") && newest().path("outcome").asString("").equals("sql-cancelled"));
        }
        Door.eventually(() -> !isBusy());
        assertThat(door.rows("SELECT 1")).isEqualTo(1);
    }

    @Test
    void twoHundredAtOnceAreAnsweredOrRefusedAndNoneIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try (Connection connection = door.connect()) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String sql = "SELECT count(*), " + i + " FROM range(20000000) t(i) WHERE hash(i) % 7 = 1";
                all.add(() -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        return rows.next() && rows.getLong(1) > 0 ? "ok" : "lost";
                    } catch (SQLException | RuntimeException e) {
                        return Door.told(e).contains("在排队") ? "refused" : Door.told(e);
                    }
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
                outcomes.add(outcome.get());
            }

            assertThat(new HashSet<>(outcomes)).containsExactlyInAnyOrder("ok", "refused");
            assertThat(outcomes).filteredOn("ok"::equals).hasSizeGreaterThanOrEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyRunAndRefusalIsInTheHistory() throws Exception {
        String marker = "SELECT 'flight" + System.nanoTime() + "'";
        door.rows(marker);
        Door.failure(() -> door.drain(marker + " FROM nowhere"));
        JsonNode entries = door.json("/api/v1/queries/history?limit=20");
        List<String> outcomes = new ArrayList<>();
        (entries.isArray() ? entries : entries.iterator().next()).forEach(entry -> {
            if (entry.get("sql").asString().startsWith(marker)) {
                outcomes.add(entry.get("outcome").asString());
            }
        });

        assertThat(outcomes).containsExactly("sql-refused", "ok");
    }

    @Test
    void aPortThatIsTakenLeavesThePagesAsTheyAre() throws Exception {
        Path own = Files.createDirectories(door.folder().resolve("other"));
        Path log = own.resolve("server.log");
        try (ServerProcess other = ServerProcess.start(
                door.data(), own, "--tongbao.flight.port=" + door.port(), "--tongbao.store.url=jdbc:h2:mem:other", "--tongbao.sql.workers=1")) {
            Door.eventually(() -> text(log).contains("端口 " + door.port() + " 已被占用"));
            assertThat(text(log)).contains("TONGBAO_FLIGHT_PORT").doesNotContain("Exception");
            assertThat(other.get("/api/v1/releases/current").statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode newest() {
        JsonNode entries = door.json("/api/v1/queries/history?limit=1");
        return (entries.isArray() ? entries : entries.iterator().next()).path(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether a worker works: one that waits for a query takes no processor time. */
    private static boolean isBusy() {
        Map<Long, Duration> before = processorTimes();
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return processorTimes().entrySet().stream()
                .anyMatch(worker -> before.containsKey(worker.getKey()) && worker.getValue().minus(before.get(worker.getKey())).toMillis() > 60);
    }

    private static Map<Long, Duration> processorTimes() {
        return door.server().workers().stream().collect(Collectors.toMap(ProcessHandle::pid,
                worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO)));
    }
}
