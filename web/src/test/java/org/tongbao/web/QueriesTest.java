package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.tongbao.api.queries.QueryJournal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved queries, history and tabs through the real server, in H2 and in a real PostgreSQL. */
class QueriesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Path warehouse;

    @BeforeAll
    static void load() throws Exception {
        warehouse = SampleWarehouse.folder();
    }

    @Nested
    class InH2 extends Cases {

        @BeforeAll
        void start() throws Exception {
            server = Server.over(fresh());
        }

        @Override
        Connection database() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + warehouse.resolve("store").resolve("queries"), null, null);
        }

        @Test
        void whatWasKeptIsThereAfterARestart() throws Exception {
            String id = saved("留下的", "SELECT 1").get("id").asString();
            server.bean(QueryJournal.class).ran("local", "SELECT 42", "ok", 1L, 1.5, "r1");
            server.close();

            server = Server.over(warehouse);

            assertThat(server.json("/api/v1/queries/" + id).get("name").asString()).isEqualTo("留下的");
            assertThat(server.json("/api/v1/queries/history").get(0).get("sql").asString()).isEqualTo("SELECT 42");
        }

        @Test
        void whatAKilledServerConfirmedIsThereAndItsDatabaseIsTheNextOnes() throws Exception {
            server.close();
            server = Server.over(warehouse);
            int port = freePort();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                            "-cp", System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                            TongbaoServer.class.getName(), "--server.port=" + port, "--tongbao.data=" + warehouse, "--tongbao.flight.enabled=false")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Set<String> confirmed = ConcurrentHashMap.newKeySet();
            try {
                Server.Client client = new Server.Client("http://127.0.0.1:" + port);
                client.awaitAnswer("/api/v1/queries");
                HttpResponse<String> refused = server.get("/api/v1/queries");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("store-unavailable", "另一个服务").doesNotContain("Exception", "org.h2");
                assertThat(server.get("/api/v1/regions").statusCode()).isEqualTo(200);

                Thread killer = new Thread(() -> {
                    try {
                        while (confirmed.size() < 60) {
                            Thread.sleep(1);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    other.destroyForcibly();
                });
                killer.start();
                for (int i = 0; other.isAlive(); i++) {
                    try {
                        if (client.send("POST", "/api/v1/queries", body("第 " + i + " 个", "SELECT " + i)).statusCode() == 201) {
                            confirmed.add("第 " + i + " 个");
                        }
                    } catch (IOException e) {
                        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(60);
                    }
                }
                killer.join();
            } finally {
                other.destroyForcibly().waitFor();
            }

            List<String> kept = new ArrayList<>();
            server.json("/api/v1/queries").forEach(query -> kept.add(query.get("name").asString()));
            assertThat(kept).containsAll(confirmed);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }

    @Nested
    class InPostgres extends Cases {

        private EmbeddedPostgres postgres;

        @BeforeAll
        void start() throws Exception {
            boolean binaries = System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64");
            if (!binaries) {
                System.out.println("skipped: there is no PostgreSQL for this platform among the test's dependencies");
            }
            Assumptions.assumeTrue(binaries);
            postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
            server = Server.over(fresh(), "--tongbao.store.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }

        @Override
        Connection database() throws SQLException {
            return postgres.getPostgresDatabase().getConnection();
        }

        @AfterAll
        void end() throws Exception {
            if (postgres != null) {
                postgres.close();
            }
        }

        @Test
        void itIsPostgresThatKeepsThem() throws Exception {
            saved("在 PostgreSQL", "SELECT 1");

            try (Connection connection = database();
                    ResultSet names = connection.createStatement().executeQuery("SELECT name FROM saved_query")) {
                assertThat(names.next()).isTrue();
                assertThat(names.getString(1)).isEqualTo("在 PostgreSQL");
            }
            assertThat(warehouse.resolve("store")).doesNotExist();
        }
    }

    private static Path fresh() throws Exception {
        FileSystemUtils.deleteRecursively(warehouse.resolve("store"));
        return warehouse;
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {

        Server server;

        /** A connection of the test's own. */
        abstract Connection database() throws SQLException;

        @AfterAll
        void stop() {
            if (server != null) {
                server.close();
            }
        }

        @BeforeEach
        void empty() throws Exception {
            for (JsonNode query : server.json("/api/v1/queries")) {
                server.send("DELETE", "/api/v1/queries/" + query.get("id").asString(), null);
            }
            server.send("DELETE", "/api/v1/queries/history", null);
        }

        JsonNode saved(String name, String sql) throws Exception {
            HttpResponse<String> answer = save(name, sql);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body());
        }

        private HttpResponse<String> save(String name, String sql) throws Exception {
            return server.send("POST", "/api/v1/queries", body(name, sql));
        }

        private HttpResponse<String> change(String id, String version, String name, String sql) throws Exception {
            return server.send("PUT", "/api/v1/queries/" + id, body(name, sql), "If-Match", version);
        }

        static String body(String name, String sql) {
            Map<String, String> fields = new HashMap<>();
            fields.put("name", name);
            fields.put("sql", sql);
            return JSON.writeValueAsString(fields);
        }

        @Test
        void aQueryIsSavedReadChangedAndRemoved() throws Exception {
            JsonNode saved = saved("到位资金", "SELECT subject FROM progress");
            String id = saved.get("id").asString();
            HttpResponse<String> read = server.get("/api/v1/queries/" + id);
            assertThat(JSON.readTree(read.body())).isEqualTo(saved);

            HttpResponse<String> changed = change(id, etag(read), "到位资金（新）", "SELECT actual FROM progress");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(JSON.readTree(changed.body()).get("sql").asString()).isEqualTo("SELECT actual FROM progress");
            assertThat(JSON.readTree(changed.body()).get("created")).isEqualTo(saved.get("created"));
            assertThat(server.json("/api/v1/queries").get(0)).isEqualTo(JSON.readTree(changed.body()));

            assertThat(server.send("DELETE", "/api/v1/queries/" + id, null).statusCode()).isEqualTo(204);
            assertThat(server.get("/api/v1/queries/" + id).statusCode()).isEqualTo(404);
            assertThat(server.send("DELETE", "/api/v1/queries/" + id, null).statusCode()).isEqualTo(404);
        }

        @Test
        void aChangeToAnOlderVersionOverwritesNothing() throws Exception {
            String id = saved("两人同改", "SELECT 1").get("id").asString();
            String first = etag(server.get("/api/v1/queries/" + id));

            assertThat(change(id, first, "两人同改", "SELECT 2").statusCode()).isEqualTo(200);
            HttpResponse<String> late = change(id, first, "两人同改", "SELECT 3");

            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body()).contains("urn:tongbao:problem:changed-elsewhere", "没有覆盖");
            assertThat(server.json("/api/v1/queries/" + id).get("sql").asString()).isEqualTo("SELECT 2");
            assertThat(change(id, null, "两人同改", "SELECT 3").statusCode()).isEqualTo(428);
        }

        @Test
        void aNameIsUsedOnce() throws Exception {
            saved("同名", "SELECT 1");
            String other = saved("另一个", "SELECT 1").get("id").asString();

            assertThat(save("同名", "SELECT 2").statusCode()).isEqualTo(409);
            assertThat(change(other, "\"1\"", "同名", "SELECT 2").body()).contains("urn:tongbao:problem:name-taken", "同名");
        }

        static Stream<String> attacks() {
            return Stream.of(
                    "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM \"read_text\"('/etc/passwd')", "SELECT * FROM '/etc/passwd'",
                    "SELECT * FROM glob('/etc/*')", "SELECT * FROM query('select 1')", "SELECT current_setting('secret_directory')",
                    "SELECT * FROM duckdb_settings()", "SELECT * FROM information_schema.tables",
                    "COPY (SELECT 1) TO '/tmp/x' (FORMAT csv)", "EXPORT DATABASE '/tmp/x'", "DELETE FROM progress", "DROP TABLE progress_yoy",
                    "WITH x AS (DELETE FROM progress_yoy RETURNING *) SELECT * FROM x", "SELECT 1; DROP TABLE progress_yoy", "SELECT 1; SELECT 2",
                    "ATTACH ':memory:'", "SET threads = 1", "PRAGMA enable_verification", "SET search_path = 'x'",
                    "CREATE TEMP MACRO sum(x) AS 42", "INSTALL httpfs", "LOAD '/x.duckdb_extension'", "CREATE SECRET s (TYPE http)",
                    "SELECT write_log('forged')", "CALL enable_logging()", "BEGIN", "CHECKPOINT", "SELECT nextval('s')",
                    "SELECT sleep_ms(20000)", "SELECT ?", "SELECT 1\u0000; DROP TABLE progress_yoy", "ＳＥＬＥＣＴ 1", " ", "1+".repeat(40_000) + "1");
        }

        @ParameterizedTest
        @MethodSource("attacks")
        void whatTheGateRefusesIsNeitherSavedNorPutInPlaceOfWhatWas(String attack) throws Exception {
            String id = saved("无害", "SELECT 1").get("id").asString();

            for (HttpResponse<String> answer : List.of(save("攻击", attack), change(id, "\"1\"", "无害", attack))) {
                boolean tooLarge = attack.length() > 64 * 1024;
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(tooLarge ? 413 : 400);
                assertThat(answer.body()).contains("urn:tongbao:problem:" + (tooLarge ? "sql-too-large" : "sql-refused"), "\"detail\"").doesNotContain("Exception", "at org.");
            }
            assertThat(server.json("/api/v1/queries").size()).isEqualTo(1);
            assertThat(server.json("/api/v1/queries/" + id).get("sql").asString()).isEqualTo("SELECT 1");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "'); DROP TABLE saved_query; --", "\" OR \"\"=\"", "%", "_", "<img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}",
            "=HYPERLINK(\"http://127.0.0.1\")", ":owner", "?", "\\", "../../x", "0", "阮严灵丰丰甲来", "🀄"})
        void hostileNamesStayText(String name) throws Exception {
            String sql = "SELECT '" + name.replace("'", "''") + "' AS \"甲\" -- :owner ?";
            String id = saved(name, sql).get("id").asString();

            JsonNode read = server.json("/api/v1/queries/" + id);
            assertThat(read.get("name").asString()).isEqualTo(name);
            assertThat(read.get("sql").asString()).isEqualTo(sql);
            assertThat(server.json("/api/v1/queries").size()).isEqualTo(1);
            assertThat(server.get("/api/v1/queries/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")).statusCode())
                    .isGreaterThanOrEqualTo(400);
        }

        static Stream<String> badNames() {
            return Stream.of(null, "", " ", "a\nb", "a\u0000b", "甲".repeat(201), "x".repeat(1_000_000));
        }

        @ParameterizedTest
        @MethodSource("badNames")
        void aNameIsOneShortLine(String name) throws Exception {
            HttpResponse<String> answer = save(name, "SELECT 1");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:tongbao:problem:bad-body", "200 个字").hasSizeLessThan(500);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "{\"name\":\"x\"}", "{\"name\":{\"a\":1},\"sql\":\"SELECT 1\"}", "\"x\""})
        void aBodyThatIsNoQueryIsAProblem(String body) throws Exception {
            HttpResponse<String> answer = server.send("POST", "/api/v1/queries", body);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:tongbao:problem:bad-body").doesNotContain("Exception", "jackson");
        }

        @Test
        void aBodyThatCallsItselfTextIsRefused() throws Exception {
            HttpResponse<String> answer = server.send("POST", "/api/v1/queries", body("x", "SELECT 1"), "Content-Type", "text/plain");

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("urn:tongbao:problem:body-type");
        }

        @Test
        void historyHasTheNewestFirstAndIsEmptiedOnAsking() throws Exception {
            QueryJournal journal = server.bean(QueryJournal.class);
            journal.ran("local", "SELECT 1", "ok", 1L, 12.3456, "r1");
            journal.ran("someone else", "SELECT secret", "ok", 1L, 1, "r1");
            journal.ran("local", "DROP TABLE x; '\u0000" + "\uD800", "sql-refused", null, 0.4, null);

            JsonNode history = server.json("/api/v1/queries/history?limit=10");

            assertThat(history.size()).isEqualTo(2);
            assertThat(history.get(0).get("sql").asString()).isEqualTo("DROP TABLE x; '\uFFFD\uFFFD");
            assertThat(history.get(0).get("outcome").asString()).isEqualTo("sql-refused");
            assertThat(history.get(0).get("rows").isNull()).isTrue();
            assertThat(history.get(0).get("release").isNull()).isTrue();
            assertThat(history.get(1).get("rows").asLong()).isEqualTo(1);
            assertThat(history.get(1).get("elapsedMs").decimalValue()).isEqualByComparingTo("12.346");
            assertThat(history.get(1).get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(server.json("/api/v1/queries/history?limit=1").size()).isEqualTo(1);
            assertThat(server.get("/api/v1/queries/history?limit=0").statusCode()).isEqualTo(400);
            assertThat(server.get("/api/v1/queries/history?limit=many").statusCode()).isEqualTo(400);

            assertThat(server.send("DELETE", "/api/v1/queries/history", null).statusCode()).isEqualTo(204);
            assertThat(server.json("/api/v1/queries/history").size()).isZero();
        }

        /** All but the last were there before, of a time when more were kept. */
        @Test
        void historyKeepsTheNewestThousandOfEachAndNothingElseIsForgotten() throws Exception {
            QueryJournal journal = server.bean(QueryJournal.class);
            String id = saved("留着", "SELECT 1").get("id").asString();
            HttpResponse<String> open = server.get("/api/v1/queries/tabs");
            assertThat(server.send("PUT", "/api/v1/queries/tabs", tabs("a", "a", "b"), "If-Match", etag(open)).statusCode()).isEqualTo(204);
            journal.ran("local", "SELECT 'mine'", "ok", 1L, 1, "r1");
            try (Connection connection = database();
                    PreparedStatement before = connection.prepareStatement("""
                            INSERT INTO query_history (owner, ran_at, sql_text, outcome, elapsed_ms) VALUES ('busy', CURRENT_TIMESTAMP, ?, 'ok', 1)
                            """)) {
                for (int i = 1; i <= 1_200; i++) {
                    before.setString(1, "SELECT " + i);
                    before.addBatch();
                }
                before.executeBatch();
            }

            for (int i = 1_201; i <= 1_203; i++) {
                journal.ran("busy", "SELECT " + i, "ok", 1L, 1, "r1");
                assertThat(kept()).containsExactly("SELECT " + (i - 999), "SELECT " + i, "1000");
            }

            assertThat(server.json("/api/v1/queries/history").size()).isEqualTo(1);
            assertThat(server.get("/api/v1/queries/" + id).statusCode()).isEqualTo(200);
            assertThat(server.json("/api/v1/queries/tabs").get("tabs").size()).isEqualTo(2);
        }

        /** The oldest, the newest, and how many. */
        private List<String> kept() throws SQLException {
            List<String> kept = new ArrayList<>();
            try (Connection connection = database();
                    ResultSet rows = connection.createStatement().executeQuery("SELECT sql_text FROM query_history WHERE owner = 'busy' ORDER BY id")) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
            return List.of(kept.get(0), kept.get(kept.size() - 1), Integer.toString(kept.size()));
        }

        private static String tabs(String active, String... ids) {
            return JSON.writeValueAsString(Map.of(
                    "tabs", Stream.of(ids).map(id -> Map.of("id", id, "title", "查询 " + id, "sql", "SELEC '" + id)).toList(), "active", active));
        }

        @Test
        void ofTwoWindowsTheSecondDoesNotOverwriteTheFirst() throws Exception {
            HttpResponse<String> one = server.get("/api/v1/queries/tabs");
            HttpResponse<String> two = server.get("/api/v1/queries/tabs");

            HttpResponse<String> kept = server.send("PUT", "/api/v1/queries/tabs", tabs("b", "a", "b", "c"), "If-Match", etag(one));
            HttpResponse<String> late = server.send("PUT", "/api/v1/queries/tabs", tabs("z", "z"), "If-Match", etag(two));

            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(204);
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body()).contains("urn:tongbao:problem:changed-elsewhere");
            HttpResponse<String> read = server.get("/api/v1/queries/tabs");
            assertThat(etag(read)).isEqualTo(etag(kept)).isNotEqualTo(etag(one));
            assertThat(JSON.readTree(read.body())).isEqualTo(JSON.readTree(tabs("b", "a", "b", "c")));
            assertThat(server.send("PUT", "/api/v1/queries/tabs", tabs("z", "z")).statusCode()).isEqualTo(428);
            assertThat(server.send("PUT", "/api/v1/queries/tabs", tabs("d", "d"), "If-Match", etag(read)).statusCode()).isEqualTo(204);
            assertThat(server.json("/api/v1/queries/tabs").get("tabs").size()).isEqualTo(1);
        }

        @Test
        void ofManyWritersAtOnceExactlyOneWins() throws Exception {
            String version = etag(server.get("/api/v1/queries/tabs"));
            ExecutorService writers = Executors.newFixedThreadPool(8);
            List<Callable<Integer>> writes = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> server.send(
                    "PUT", "/api/v1/queries/tabs", tabs("w" + i, "w" + i, "x", "y"), "If-Match", version).statusCode()).toList();
            List<Integer> outcomes = new ArrayList<>();
            for (Future<Integer> write : writers.invokeAll(writes)) {
                outcomes.add(write.get());
            }
            writers.shutdown();

            assertThat(outcomes).containsOnlyOnce(204).containsOnly(204, 412);
            assertThat(server.json("/api/v1/queries/tabs").get("tabs").size()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "{}", "{\"tabs\":null}", "{\"tabs\":[null]}", "{\"tabs\":[{\"id\":\"a\"}]}",
            "{\"tabs\":[{\"id\":\"a\",\"title\":\"x\",\"sql\":\"\"},{\"id\":\"a\",\"title\":\"x\",\"sql\":\"\"}]}",
            "{\"tabs\":[{\"id\":\"a\",\"title\":\"x\",\"sql\":\"\"}],\"active\":\"b\"}",
            "{\"tabs\":[{\"id\":\"a\",\"title\":\"x\",\"sql\":\"\\u0000\"}]}"})
        void tabsThatCannotBeKeptAreAProblem(String body) throws Exception {
            HttpResponse<String> answer =
                    server.send("PUT", "/api/v1/queries/tabs", body, "If-Match", etag(server.get("/api/v1/queries/tabs")));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:tongbao:problem:bad-body");
        }

        private static String etag(HttpResponse<String> answer) {
            return answer.headers().firstValue("ETag").orElseThrow();
        }
    }
}
