package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.tongbao.web.SampleWarehouse;
import org.tongbao.web.hostile.ServerProcess.Outcome;

/**
 * Every attack ends in a typed refusal or in correct rows; afterwards no file has changed, nothing was connected to, the
 * server is the same process and answers, the next query is right, no worker is busy, and all the while a leader's chart
 * came in at most twice its usual time.
 */
@Tag("alone")
class HostileSqlTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration GONE = DEADLINE.plusSeconds(2);
    private static final long SEED = 20260401;
    private static final int MUTATED = Boolean.getBoolean("tongbao.thorough") ? 10_000 : 2_000;
    private static final int AT_ONCE = 8;
    private static final String ENDLESS = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range + 1";
    private static final Pattern LEAK = Pattern.compile("Exception|\\bat (java|org)\\.|/root|/home/|/tmp/|\\.duckdb\\b");

    private static Path folder;
    private static Path data;
    private static Path hidden;
    private static Path evil;
    private static Path served;
    private static ServerProcess server;
    private static Listener listener;
    private static Leader leader;
    private static String canary;
    private static long pid;

    @BeforeAll
    static void start() throws Exception {
        folder = Path.of("target", "hostile").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        data = SampleWarehouse.folder();
        try (Stream<Path> releases = Files.list(data.resolve("releases"))) {
            served = releases.filter(file -> file.toString().endsWith(".duckdb")).findFirst().orElseThrow();
        }
        hidden = data.resolve("releases").resolve("hidden.duckdb");
        try (Connection writer = DriverManager.getConnection("jdbc:duckdb:" + hidden)) {
            writer.createStatement().execute("CREATE TABLE secret AS SELECT 'hidden' AS word");
        }
        Files.createSymbolicLink(data.resolve("link"), Path.of("/etc/hostname"));
        evil = folder.resolve("evil");
        listener = new Listener();
        server = ServerProcess.start(data, folder, "--tongbao.sql.deadline=" + DEADLINE.toSeconds() + "s");
        pid = server.pid();
        canary = next();
        leader = new Leader(server);
        settle();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        listener.close();
        try (Stream<Path> left = Files.list(folder.resolve("temp"))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("tongbao-sql"))).isEmpty();
        }
    }

    static Stream<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isHarmless(Attack attack) throws Exception {
        harmless(() -> {
            for (String statement : attack.statements()) {
                String sql = filled(statement);
                Outcome outcome = timed(sql);
                String shown = sql.length() > 200 ? sql.substring(0, 200) + "…" : sql;
                assertThat(attack.ends()).as("%s: %s → %s", attack.id(), shown, cut(outcome.text())).contains(outcome.end());
                if (!outcome.end().equals("ok")) {
                    String said = outcome.body().get("detail").asString();
                    assertThat(LEAK.matcher(said).find() && !(outcome.end().equals(Attack.REFUSED) && sql.contains("/"))).as(said).isFalse();
                }
            }
            return null;
        });
    }

    @Test
    void b10TextThatLooksLikeMoreStatementsIsAnsweredAsWhatItIs() throws Exception {
        assertThat(server.sql("SELECT ';DROP TABLE dim_region'").body().get("rows").get(0).get(0).asString()).isEqualTo(";DROP TABLE dim_region");
        assertThat(server.sql("SELECT $$;drop$$").body().get("rows").get(0).get(0).asString()).isEqualTo(";drop");
    }

    @Test
    void b25ParametersAreBound() throws Exception {
        harmless(() -> {
            for (String value : List.of("'); DROP TABLE dim_region; --", "%", "_", "' OR '1'='1", "1", "x".repeat(6000))) {
                String given = URLEncoder.encode(value, StandardCharsets.UTF_8);
                for (String path : List.of("/api/v1/query?region=" + given + "&metrics=funds_in_place&from=2021-01&to=2021-12",
                        "/api/v1/query?region=990101&metrics=" + given + "&from=2021-01&to=2021-12",
                        "/api/v1/query?region=990101&metrics=funds_in_place&group_by=subject&from=2021-01&to=2021-12&subject=" + given,
                        "/api/v1/statements/" + given, "/api/v1/overview?region=" + given, "/api/v1/sql/running/" + given)) {
                    assertThat(server.get(path).statusCode()).as(path).isIn(400, 404);
                }
            }
            assertThat(server.sql("SELECT '" + "x".repeat(1 << 20) + "'").end()).isEqualTo(Attack.LARGE);
            assertThat(server.sql("SELECT '" + "x".repeat(60_000) + "' AS a").end()).isEqualTo("ok");
            assertThat(server.sql("SELECT '" + "x".repeat(60_000) + "'").end()).isEqualTo(Attack.LARGE);
            assertThat(server.sql("SELECT {'" + "x".repeat(60_000) + "': 1} AS a").end()).isEqualTo(Attack.LARGE);
            assertThat(server.post("/api/v1/sql", "{\"sql\": \"SELECT 1\", \"maxRows\": \"x\"}").end()).isEqualTo("bad-body");
            assertThat(server.post("/api/v1/sql", "{\"sql\": \"SELECT 1\", \"maxRows\": -1}").end()).isEqualTo("bad-body");
            assertThat(server.post("/api/v1/sql", "{\"sql\": \"SELECT 1\", \"id\": \"../x\"}").end()).isEqualTo("bad-body");
            assertThat(server.post("/api/v1/sql", "{\"sql\": \"SELECT '\\ud800'\"}").end()).isEqualTo(Attack.REFUSED);
            assertThat(server.post("/api/v1/sql", "{").end()).isEqualTo("bad-body");
            return null;
        });
    }

    @Test
    void c11AHugeAnswerIsCutAndOneThatNobodyReadsIsLetGo() throws Exception {
        harmless(() -> {
            Outcome cut = server.sql("SELECT i, repeat('x', 10) FROM range(50000000) t(i)");
            assertThat(cut.body().get("truncated").asBoolean()).isTrue();
            assertThat(cut.body().get("rowCount").asInt()).isEqualTo(100_000);
            assertThat(cut.body().get("rows").size()).isEqualTo(100_000);
            return null;
        });
        harmless(() -> {
            String body = "{\"id\":\"slow\",\"maxRows\":1000000,\"sql\":\"SELECT i, repeat('x', 100) FROM range(50000000) t(i)\"}";
            URI address = URI.create(server.address());
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write(("POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
                InputStream answer = socket.getInputStream();
                assertThat(answer.readNBytes(100_000)).hasSize(100_000);
            }
            within(Duration.ofSeconds(5), () -> server.get("/api/v1/sql/running/slow").statusCode() == 404);
            return null;
        });
    }

    @Test
    void aClientThatLeavesFreesItsWorker() throws Exception {
        harmless(() -> {
            String body = "{\"id\":\"left\",\"sql\":\"" + ENDLESS + "\"}";
            URI address = URI.create(server.address());
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write(("POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
                within(Duration.ofSeconds(1), () -> server.get("/api/v1/sql/running/left").body().contains("\"state\":\"running\""));
            }
            within(Duration.ofMillis(900), () -> server.get("/api/v1/sql/running/left").statusCode() == 404);
            return null;
        });
    }

    @Test
    void aCancelledQueryEndsAtOnce() throws Exception {
        harmless(() -> {
            CompletableFuture<HttpResponse<String>> answer = server.client().sendAsync(
                    server.request("/api/v1/sql", "{\"id\":\"c\",\"sql\":\"" + ENDLESS + "\"}"), HttpResponse.BodyHandlers.ofString());
            within(Duration.ofSeconds(1), () -> server.get("/api/v1/sql/running/c").body().contains("\"state\":\"running\""));
            HttpRequest cancel = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/sql/running/c")).DELETE().build();
            assertThat(server.client().send(cancel, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(204);
            assertThat(answer.get().statusCode()).isEqualTo(409);
            assertThat(answer.get().body()).contains("sql-cancelled");
            return null;
        });
    }

    @Test
    void c16TwoHundredAtOnceAreTwoThatRunTenThatWaitAndRefusals() throws Exception {
        harmless(() -> {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(server.client().sendAsync(server.request("/api/v1/sql", "{\"sql\":\"" + ENDLESS + "\"}"), HttpResponse.BodyHandlers.ofString()));
            }
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                statuses.merge(answer.get().statusCode(), 1, Integer::sum);
            }
            assertThat(statuses).containsOnlyKeys(408, 429);
            assertThat(statuses.get(408)).isEqualTo(12);
            return null;
        });
    }

    @Test
    void c17MutatedQueriesHarmNothing() throws Exception {
        harmless(() -> {
            Mutations mutations = new Mutations(SEED);
            Map<String, Integer> ends = new HashMap<>();
            ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Future<Outcome>> answers = new ArrayList<>();
                List<String> statements = new ArrayList<>();
                for (int i = 0; i < MUTATED; i++) {
                    String sql = mutations.next();
                    statements.add(sql);
                    answers.add(clients.submit(() -> server.sql(sql)));
                }
                for (int i = 0; i < MUTATED; i++) {
                    Outcome outcome = answers.get(i).get();
                    ends.merge(outcome.end(), 1, Integer::sum);
                    if (List.of(Attack.LOST, Attack.MEMORY, Attack.DEADLINE, "failed").contains(outcome.end())) {
                        System.out.println(outcome.end() + ": " + statements.get(i));
                    }
                    if (i % 1000 == 0) {
                        assertThat(next()).isEqualTo(canary);
                    }
                }
            } finally {
                clients.shutdownNow();
            }
            System.out.println("mutated queries of seed " + SEED + ": " + ends);
            assertThat(ends.keySet()).isSubsetOf("ok", Attack.REFUSED, Attack.FAILED, Attack.LARGE, Attack.MEMORY, Attack.DEADLINE, Attack.LOST);
            assertThat(ends.get("ok")).isGreaterThan(MUTATED / 20);
            assertThat(ends.get(Attack.REFUSED)).isGreaterThan(MUTATED / 20);
            return null;
        });
    }

    @Test
    void c18AWorkerThatCrashesIsReplaced() throws Exception {
        harmless(() -> {
            int before = server.workers().size();
            CompletableFuture<HttpResponse<String>> answer = server.client().sendAsync(
                    server.request("/api/v1/sql", "{\"sql\":\"" + ENDLESS + "\"}"), HttpResponse.BodyHandlers.ofString());
            Thread.sleep(500);
            ProcessHandle busy = busiest();
            new ProcessBuilder("kill", "-SEGV", Long.toString(busy.pid())).start().waitFor();
            long crashed = System.nanoTime();
            assertThat(answer.get().statusCode()).isEqualTo(503);
            assertThat(answer.get().body()).contains(Attack.LOST);
            assertThat(next()).isEqualTo(canary);
            within(Duration.ofSeconds(2), () -> !busy.isAlive() && server.workers().size() == before);
            assertThat(Duration.ofNanos(System.nanoTime() - crashed)).isLessThan(Duration.ofSeconds(2));
            return null;
        });
    }

    /** The engine fails for good over a file whose blocks are damaged; only those who ask for them are told so. */
    @Test
    void c18AnEngineThatFailsForGoodIsDiscarded() throws Exception {
        Path damaged = folder.resolve("damaged");
        FileSystemUtils.copyRecursively(data.resolve("releases"), damaged.resolve("releases"));
        Files.copy(data.resolve("CURRENT"), damaged.resolve("CURRENT"));
        Path file = damaged.resolve("releases").resolve(served.getFileName());
        assertThat(file.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = bytes.length() / 4; at < bytes.length() / 2; at += 50_000) {
                bytes.seek(at);
                bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            }
        }
        Path own = Files.createDirectories(folder.resolve("damaged-server"));
        try (ServerProcess other = ServerProcess.start(damaged, own, "--tongbao.sql.deadline=2s")) {
            List<String> ends = new ArrayList<>();
            for (String table : List.of("fact_statement", "fact_progress", "document_text", "progress_yoy", "fact_membership", "dim_period")) {
                ends.add(other.sql("SELECT count(*), max(t::VARCHAR) FROM " + table + " t").end());
                assertThat(other.sql("SELECT 1").end()).isEqualTo("ok");
            }
            assertThat(ends).isSubsetOf("ok", Attack.FAILED, Attack.LOST).containsAnyOf(Attack.FAILED, Attack.LOST);
            assertThat(other.isAlive()).isTrue();
            System.out.println("over damaged blocks: " + ends);
        }
    }

    private static ProcessHandle busiest() throws InterruptedException {
        Map<ProcessHandle, Duration> before = processorTimes();
        Thread.sleep(200);
        Map<ProcessHandle, Duration> after = processorTimes();
        return after.keySet().stream()
                .max(java.util.Comparator.comparing(worker -> after.get(worker).minus(before.getOrDefault(worker, after.get(worker)))))
                .orElseThrow();
    }

    private static Map<ProcessHandle, Duration> processorTimes() {
        Map<ProcessHandle, Duration> times = new HashMap<>();
        server.workers().forEach(worker -> worker.info().totalCpuDuration().ifPresent(time -> times.put(worker, time)));
        return times;
    }

    /** Runs it, and sees that what ran it before has come to rest in time. */
    private static Outcome timed(String sql) throws Exception {
        List<ProcessHandle> workers = server.workers();
        long begun = System.nanoTime();
        Outcome outcome = server.sql(sql);
        assertThat(outcome.took()).as(cut(sql)).isLessThan(GONE);
        if (outcome.took().toMillis() > 300) {
            Duration left = GONE.minus(Duration.ofNanos(System.nanoTime() - begun)).plusMillis(300);
            within(left, () -> {
                Map<ProcessHandle, Duration> before = processorTimes();
                Thread.sleep(150);
                return workers.stream().filter(ProcessHandle::isAlive).allMatch(worker ->
                        worker.info().totalCpuDuration().orElse(Duration.ZERO).minus(before.getOrDefault(worker, Duration.ZERO)).toMillis() < 100);
            });
        }
        return outcome;
    }

    private static void harmless(Callable<Void> attack) throws Exception {
        Tree before = Tree.of(data, server.temp());
        double usual = leader.usual();
        double median = leader.during(attack);
        settle();

        assertThat(median).as("a leader's chart, in ms; usually %.2f", usual).isLessThan(Leader.longest(usual));
        assertThat(server.isAlive()).isTrue();
        assertThat(server.pid()).isEqualTo(pid);
        assertThat(next()).isEqualTo(canary);
        assertThat(Tree.of(data, server.temp()).files()).isEqualTo(before.files());
        assertThat(evil).doesNotExist();
        assertThat(listener.connected()).isZero();
    }

    /** Until the workers that are kept are there and idle: those that start unpack a library for a moment. */
    private static void settle() throws Exception {
        within(Duration.ofSeconds(20), () -> {
            Map<ProcessHandle, Duration> before = processorTimes();
            Thread.sleep(100);
            Map<ProcessHandle, Duration> after = processorTimes();
            return after.size() >= 3 && noneStarts() && after.entrySet().stream().allMatch(time ->
                    time.getValue().minus(before.getOrDefault(time.getKey(), Duration.ZERO)).toMillis() <= 20);
        });
    }

    private static boolean noneStarts() throws IOException {
        try (Stream<Path> files = Files.walk(server.temp())) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith("worker-"));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static String next() throws IOException, InterruptedException {
        Outcome outcome = server.sql("SELECT (SELECT count(*) FROM dim_region), (SELECT sum(actual) FROM fact_progress), "
                + "(SELECT count(*) FROM progress), md5('x'), sum(2), json_valid('{}')");
        assertThat(outcome.end()).as(outcome.text()).isEqualTo("ok");
        return outcome.body().get("rows").toString();
    }

    private static String filled(String statement) {
        return statement.replace("{served}", served.toString()).replace("{hidden}", hidden.toString()).replace("{data}", data.toString())
                .replace("{temp}", server.temp().toString()).replace("{port}", Integer.toString(listener.port())).replace("{evil}", evil.toString());
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    private static void within(Duration time, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("not within %s", time).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
