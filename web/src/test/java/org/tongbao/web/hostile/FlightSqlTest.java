package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.Criteria;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.FlightSqlClient;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.flight.sql.util.TableRef;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.tongbao.web.SampleWarehouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door for analysts' own tools, through Apache's JDBC driver and Flight client, beside what the same SQL says over HTTP. */
class FlightSqlTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String ENDLESS = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range + 1";
    private static final String WIDE = "SELECT i, 'x' || i || repeat('字', 40) AS text, (i / 7)::DECIMAL(38, 6) AS amount FROM range(%d) t(i)";
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final long MILLION = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Path folder;
    private static Path data;
    private static ServerProcess server;
    private static CompletableFuture<ServerProcess> second;
    private static int port;
    private static BufferAllocator memory;
    private static FlightSqlClient flight;
    private static Connection jdbc;

    @BeforeAll
    static void start() throws Exception {
        folder = Path.of("target", "flight").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        data = SampleWarehouse.folder();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = ServerProcess.start(data, folder, "--tongbao.flight.port=" + port, "--tongbao.flight.kept=" + KEPT.toSeconds() + "s",
                "--tongbao.sql.deadline=" + DEADLINE.toSeconds() + "s");
        eventually(() -> listens("127.0.0.1"));
        second = CompletableFuture.supplyAsync(FlightSqlTest::another);
        memory = new RootAllocator();
        flight = new FlightSqlClient(FlightClient.builder(memory, Location.forGrpcInsecure("127.0.0.1", port)).build());
        jdbc = connect();
    }

    @AfterAll
    static void stop() throws Exception {
        jdbc.close();
        flight.close();
        memory.close();
        server.close();
    }

    @Test
    void everyTypeHasTheValueOfTheJsonAnswer() throws Exception {
        String sql = """
                SELECT 1::TINYINT a, -2::SMALLINT b, 3::INTEGER c, 9223372036854775807 d, -9223372036854775807 e, 99 f,
                       12345678901234567890.123456::DECIMAL(38, 6) g, 1.10::DECIMAL(4, 2) h, -0.000001::DECIMAL(38, 6) i, 0.1::DOUBLE j, 0.5::FLOAT k,
                       true l, NULL m, NULL::DECIMAL(10, 2) n, NULL::DATE o, '' p, '甲"\\n 通报，㐂𠀀' q, DATE '2021-03-31' r, DATE '1969-12-31' s,
                       TIMESTAMP '2021-03-31 01:02:03.5' t, [1, NULL, 3] u, ['甲', NULL] v, [1.50::DECIMAL(5, 2)] w, 'x' x,
                       '01234567-89ab-cdef-0123-456789abcdef'::UUID y, TIMESTAMPTZ '2021-03-31 09:02:03.5+08' z,
                       1 AS "同名", 2 AS "同名"
                UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL ORDER BY ALL""";

        assertSame(sql);
    }

    @Test
    void everyViewAndTableHasTheRowsOfTheJsonAnswer() throws Exception {
        for (String table : tables()) {
            assertSame("SELECT * FROM main.\"" + table + "\" ORDER BY ALL LIMIT 300");
        }
    }

    @Test
    void theSchemaThatIsPromisedIsTheSchemaThatComes() throws Exception {
        for (String sql : List.of("SELECT 1 AS a, 2 AS a, NULL AS b, 'x' AS \"c\"\"d\"", "SELECT 1 AS a, '' AS b WHERE false",
                "SELECT {'a\" INTEGER) AS x, (SELECT ': 1, 'b''c': 'x'} AS s, 1 AS \"q\"\", read_text('/etc/passwd') --\"",
                "SHOW TABLES", "SUMMARIZE dim_region", "DESCRIBE progress",
                "FROM progress; -- end", "SELECT {'a': 1.5, 'b c': ['x']} AS s, map {'k': 1} AS m, [1, 2]::INTEGER[2] AS f, 'ab'::BLOB AS b, TIME '01:02:03' AS t,"
                        + " 1::HUGEINT AS h, TIMESTAMPTZ '2021-03-31 01:02:03+00' AS z, INTERVAL 1 DAY AS i, '1'::JSON AS j, [TIMESTAMPTZ '2021-03-31 01:02:03+00'] AS l")) {
            FlightInfo info = flight.execute(sql);
            try (FlightStream stream = flight.getStream(info.getEndpoints().get(0).getTicket())) {
                assertThat(stream.getSchema().getFields()).as(sql).isEqualTo(info.getSchemaOptional().orElseThrow().getFields());
                assertThat(stream.getSchema().getCustomMetadata()).containsKey("Tongbao-Release");
                while (stream.next()) {
                    assertThat(stream.getRoot().getRowCount()).isPositive();
                }
            }
        }
    }

    @Test
    void metadataTellsWhatTheCatalogueTells() throws Exception {
        DatabaseMetaData metadata = jdbc.getMetaData();
        assertThat(column(metadata.getTables(null, null, "%", null), "TABLE_NAME")).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(column(metadata.getTables(null, "main", "progress%", new String[] {"VIEW"}), "TABLE_NAME"))
                .contains("progress", "progress_monthly").allMatch(name -> name.startsWith("progress"));
        assertThat(column(metadata.getTables(null, null, "progress", new String[] {"TABLE"}), "TABLE_NAME")).isEmpty();
        assertThat(column(metadata.getTables(null, null, "PROGRESS\\_M_n%ly", null), "TABLE_NAME")).containsExactly("progress_monthly");
        assertThat(column(metadata.getTables(null, null, "%r%".repeat(10_000) + "_", null), "TABLE_NAME")).isEmpty();
        assertThat(column(metadata.getTables(null, "information_schema", "%", null), "TABLE_NAME")).isEmpty();
        assertThat(column(metadata.getSchemas(), "TABLE_SCHEM")).containsExactly("main");
        assertThat(column(metadata.getCatalogs(), "TABLE_CAT")).isEmpty();
        assertThat(column(metadata.getTableTypes(), "TABLE_TYPE")).containsExactly("TABLE", "VIEW");
        assertThat(column(metadata.getPrimaryKeys(null, null, "progress"), "COLUMN_NAME")).isEmpty();
        assertThat(metadata.getDatabaseProductName()).isEqualTo("Tongbao");
        assertThat(metadata.getIdentifierQuoteString()).isEqualTo("\"");
        assertThat(metadata.isReadOnly()).isTrue();
        assertThat(metadata.getSQLKeywords()).contains("QUALIFY");
        assertThat(metadata.supportsTransactions()).isFalse();
        for (JsonNode table : catalogue()) {
            List<String> names = new ArrayList<>();
            table.get("columns").forEach(column -> names.add(column.get("name").asString()));
            assertThat(column(metadata.getColumns(null, null, table.get("name").asString().replace("_", "\\_"), null), "COLUMN_NAME"))
                    .as(table.get("name").asString()).isEqualTo(names);
        }
        assertThat(column(metadata.getColumns(null, null, "progress", "actual"), "TYPE_NAME")).allMatch(type -> type.startsWith("DECIMAL"));
    }

    @Test
    void theTypesOfOdbcAreTold() throws Exception {
        assertThat(drain(flight.getXdbcTypeInfo())).isGreaterThan(5);
        assertThat(drain(flight.getXdbcTypeInfo(Types.DECIMAL))).isEqualTo(1);
        assertThat(drain(flight.getExportedKeys(TableRef.of(null, "main", "progress")))).isZero();
    }

    @Test
    void aMillionRowsComeThroughASmallServer() throws Exception {
        long before = resident();
        long rows = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (Statement statement = jdbc.createStatement();
                ResultSet answer = statement.executeQuery(WIDE.formatted(MILLION))) {
            while (answer.next()) {
                if (rows++ == 0) {
                    Thread.sleep(500);
                }
                sum = sum.add(BigDecimal.valueOf(answer.getLong(1)));
            }
        }

        assertThat(rows).isEqualTo(MILLION);
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(MILLION * (MILLION - 1) / 2));
        assertThat(resident() - before).as("bytes that the server grew by").isLessThan(150L << 20);
    }

    @Test
    void anAnswerBeyondTheCapIsAnErrorAfterItsRows() throws Exception {
        long rows = 0;
        try (FlightStream stream = stream("SELECT i::INTEGER AS i FROM range(1500000) t(i)")) {
            FlightRuntimeException end = null;
            try {
                while (stream.next()) {
                    rows += stream.getRoot().getRowCount();
                }
            } catch (FlightRuntimeException e) {
                end = e;
            }
            assertThat(rows).isEqualTo(MILLION);
            assertThat(end).isNotNull();
            assertThat(end.status().code()).isEqualTo(FlightStatusCode.INVALID_ARGUMENT);
            assertThat(end.getMessage()).contains("1000000 行");
        }
    }

    static Stream<Attack> attacks() {
        return Attacks.all().filter(attack -> attack.id().startsWith("A") || attack.id().startsWith("B"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isHarmlessThroughThisDoorToo(Attack attack) throws Exception {
        Map<String, Set<FlightStatusCode>> codes = Map.of(
                Attack.REFUSED, Set.of(FlightStatusCode.INVALID_ARGUMENT), Attack.FAILED, Set.of(FlightStatusCode.INVALID_ARGUMENT),
                Attack.LARGE, Set.of(FlightStatusCode.INVALID_ARGUMENT), Attack.MEMORY, Set.of(FlightStatusCode.RESOURCE_EXHAUSTED),
                Attack.DEADLINE, Set.of(FlightStatusCode.TIMED_OUT), Attack.LOST, Set.of(FlightStatusCode.UNAVAILABLE));
        for (String statement : attack.statements()) {
            String sql = statement.replace("{served}", data.resolve("releases").resolve("x.duckdb").toString()).replace("{data}", data.toString())
                    .replace("{hidden}", data.resolve("hidden.duckdb").toString()).replace("{temp}", folder.toString())
                    .replace("{evil}", folder.resolve("evil").toString()).replace("{port}", "1");
            FlightRuntimeException refused = failure(() -> drain(sql));
            if (refused == null) {
                assertThat(attack.ends()).as(sql).contains(Attack.OK);
            } else {
                assertThat(attack.ends().stream().flatMap(end -> codes.getOrDefault(end, Set.of()).stream()).collect(Collectors.toSet()))
                        .as(sql + " → " + refused).contains(refused.status().code());
                assertThat(refused.getMessage()).as(sql).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("Exception", "org.tongbao", "java.");
            }
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void aRefusalNamesItsReasonAndPlace() {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> rows("SELECT 1,\n  getenv('x')"));
        SQLException failed = catchThrowableOfType(SQLException.class, () -> rows("SELECT '甲', nam FROM progress"));

        assertThat(told(refused)).contains("getenv", "不允许使用", "第 2 行第 3 列");
        assertThat(told(failed)).contains("nam", "第 1 行第 13 列");
        assertThat(told(catchThrowableOfType(SQLException.class, () -> rows("SELECT ?")))).contains("不能有参数");
        for (String type : List.of("'x'::ENUM('y', 'x')", "['x'::ENUM('y', 'x')]", "{'a': 'x'::ENUM('y', 'x')}")) {
            assertThat(told(catchThrowableOfType(SQLException.class, () -> rows("SELECT " + type + " AS kind")))).as(type).contains("列 kind 是 ENUM", "::VARCHAR");
        }
        for (String type : List.of("200::UTINYINT", "hash(1)", "[1::UINTEGER]", "{'a': 1::USMALLINT}")) {
            assertThat(told(catchThrowableOfType(SQLException.class, () -> rows("SELECT " + type + " AS n")))).as(type).contains("列 n 是无符号整数", "::HUGEINT");
        }
    }

    @Test
    void whatIsNoQueryIsRefusedWithWhatToDo() throws Exception {
        assertRefused(() -> flight.executeUpdate("SELECT 1"), FlightStatusCode.UNIMPLEMENTED, "只能查询");
        assertRefused(() -> flight.beginTransaction(), FlightStatusCode.UNIMPLEMENTED, "事务");
        assertRefused(() -> flight.executeSubstrait(new FlightSqlClient.SubstraitPlan(new byte[] {1}, "0.1")), FlightStatusCode.UNIMPLEMENTED, "Substrait");
        assertRefused(() -> flight.getStream(ticket("00000000000000000000000000000000")).next(), FlightStatusCode.NOT_FOUND, "句柄");
        assertRefused(() -> flight.getStream(new Ticket("SELECT 1".getBytes())).next(), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
        try (FlightClient plain = FlightClient.builder(memory, Location.forGrpcInsecure("127.0.0.1", port)).build()) {
            assertRefused(() -> plain.getInfo(FlightDescriptor.command("SELECT 1".getBytes())), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
            assertRefused(() -> plain.getInfo(FlightDescriptor.path("progress")), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
            assertRefused(() -> plain.listFlights(Criteria.ALL).forEach(info -> {}), FlightStatusCode.UNIMPLEMENTED, "不支持");
            assertRefused(() -> plain.doAction(new Action("Restart")).next(), FlightStatusCode.UNIMPLEMENTED, "不支持");
            assertRefused(() -> plain.doExchange(FlightDescriptor.path("progress")).getReader().next(), FlightStatusCode.UNIMPLEMENTED, "不支持");
        }
        try (Statement statement = jdbc.createStatement()) {
            for (String sql : List.of("DELETE FROM dim_region", "SET threads = 1", "CREATE TABLE x (a INTEGER)")) {
                assertThat(told(catchThrowableOfType(SQLException.class, () -> statement.executeUpdate(sql)))).as(sql).contains("只允许一条 SELECT");
            }
        }
    }

    @Test
    void aPreparedStatementOnlyAsks() {
        for (String sql : List.of("DELETE FROM dim_region", "SELECT 1; DROP TABLE dim_region", "COPY (SELECT 1) TO 'x'", "SELECT * FROM read_text('/etc/passwd')")) {
            assertThat(failure(() -> flight.prepare(sql)).status().code()).as(sql).isEqualTo(FlightStatusCode.INVALID_ARGUMENT);
        }
        FlightSqlClient.Transaction transaction = new FlightSqlClient.Transaction(new byte[] {1});
        assertRefused(() -> flight.prepare("SELECT 1", transaction), FlightStatusCode.UNIMPLEMENTED, "事务");
        assertRefused(() -> flight.execute("SELECT 1", transaction), FlightStatusCode.UNIMPLEMENTED, "事务");
        try (FlightSqlClient.PreparedStatement prepared = flight.prepare("SELECT 1 AS a");
                VectorSchemaRoot parameters = VectorSchemaRoot.of(new IntVector("1", memory))) {
            assertRefused(prepared::executeUpdate, FlightStatusCode.UNIMPLEMENTED, "只能查询");
            parameters.allocateNew();
            parameters.setRowCount(1);
            prepared.setParameters(parameters);
            assertRefused(prepared::execute, FlightStatusCode.INVALID_ARGUMENT, "不能有参数");
            prepared.clearParameters();
        }
    }

    @Test
    void onlyThisMachineIsListenedTo() {
        assertThat(listens("127.0.0.1")).isTrue();
        assertThat(listens("127.0.0.2")).isFalse();
    }

    @Test
    void aHandleIsGoodUntilItIsClosedOrLeftAlone() throws Exception {
        FlightSqlClient.PreparedStatement closed = flight.prepare("SELECT 1 AS a");
        FlightInfo info = closed.execute();
        assertThat(drain(info)).isEqualTo(1);
        assertThat(drain(closed.execute())).isEqualTo(1);
        closed.close();
        FlightSqlClient.PreparedStatement left = flight.prepare("SELECT 1 AS a");
        Ticket stale = flight.execute("SELECT 1 AS a").getEndpoints().get(0).getTicket();
        Thread.sleep(KEPT.plusMillis(200).toMillis());

        assertRefused(left::execute, FlightStatusCode.NOT_FOUND, "已过期");
        assertRefused(() -> flight.getStream(stale).next(), FlightStatusCode.NOT_FOUND, "已过期");
    }

    @Test
    void anEndlessQueryIsEndedByTheDeadline() throws Exception {
        long begun = System.nanoTime();
        FlightRuntimeException late = failure(() -> drain(ENDLESS));

        assertThat(late.status().code()).isEqualTo(FlightStatusCode.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(DEADLINE.minusSeconds(1), DEADLINE.plusSeconds(3));
        assertThat(late.getMessage()).contains("超过 " + DEADLINE.toSeconds() + " 秒");
    }

    @Test
    void aStatementIsCancelledFromAnotherThread() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
                try (ResultSet rows = statement.executeQuery(ENDLESS)) {
                    rows.next();
                } catch (SQLException | RuntimeException e) {
                    // Cancelled, which is what is looked for.
                }
            });
            eventually(FlightSqlTest::isBusy);
            statement.cancel();
            eventually(() -> !isBusy());
            ended.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFlightIsCancelledByItsInfo() throws Exception {
        FlightInfo info = flight.execute(ENDLESS);
        CompletableFuture<FlightRuntimeException> ended = CompletableFuture.supplyAsync(() -> failure(() -> drain(info)));
        eventually(FlightSqlTest::isBusy);

        assertThat(flight.cancelFlightInfo(new CancelFlightInfoRequest(info)).getStatus()).isEqualTo(CancelStatus.CANCELLED);
        assertThat(ended.get(5, TimeUnit.SECONDS).status().code()).isEqualTo(FlightStatusCode.CANCELLED);
        assertThat(flight.cancelFlightInfo(new CancelFlightInfoRequest(info)).getStatus()).isEqualTo(CancelStatus.NOT_CANCELLABLE);
        eventually(() -> !isBusy());
    }

    @Test
    void aConnectionThatIsClosedMidResultFreesItsWorker() throws Exception {
        String wide = "SELECT i, repeat('x', 200) AS x FROM range(100000000) t(i)";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(wide);
            assertThat(rows.next()).isTrue();
            rows.close();
            eventually(() -> newest().path("outcome").asString("").equals("sql-cancelled"));
        }
        try (Cable cable = Cable.to(port)) {
            Connection connection = DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + cable.port() + "?useEncryption=false");
            assertThat(connection.createStatement().executeQuery(wide + " -- cut").next()).isTrue();
            cable.cut();
            eventually(() -> newest().path("sql").asString("").endsWith("cut") && newest().path("outcome").asString("").equals("sql-cancelled"));
        }
        eventually(() -> !isBusy());
        assertThat(rows("SELECT 1")).isEqualTo(1);
    }

    @Test
    void twoHundredAtOnceAreAnsweredOrRefusedAndNoneIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try (Connection connection = connect()) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String sql = "SELECT count(*), " + i + " FROM range(20000000) t(i) WHERE hash(i) % 7 = 1";
                all.add(() -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        return rows.next() && rows.getLong(1) > 0 ? "ok" : "lost";
                    } catch (SQLException | RuntimeException e) {
                        return told(e).contains("在排队") ? "refused" : told(e);
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
        rows(marker);
        failure(() -> drain(marker + " FROM nowhere"));
        JsonNode entries = json("/api/v1/queries/history?limit=20");
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
        try (ServerProcess other = second.get(60, TimeUnit.SECONDS)) {
            eventually(() -> log("other").contains("端口 " + port + " 已被占用"));
            assertThat(log("other")).contains("TONGBAO_FLIGHT_PORT").doesNotContain("Exception");
            assertThat(other.get("/api/v1/releases/current").statusCode()).isEqualTo(200);
        }
    }

    private static ServerProcess another() {
        try {
            Path own = Files.createDirectories(folder.resolve("other"));
            return ServerProcess.start(data, own, "--tongbao.flight.port=" + port, "--tongbao.store.url=jdbc:h2:mem:other", "--tongbao.sql.workers=1");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode newest() {
        JsonNode entries = json("/api/v1/queries/history?limit=1");
        return (entries.isArray() ? entries : entries.iterator().next()).path(0);
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + port + "?useEncryption=false");
    }

    private static void assertSame(String sql) throws Exception {
        JsonNode answer = server.sql(sql).body();
        assertThat(answer.has("rows")).as(sql + answer).isTrue();
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (answer.get("rows").isEmpty()) {
                assertThat(rows.next()).isFalse();
                return;
            }
            int columns = rows.getMetaData().getColumnCount();
            assertThat(columns).as(sql).isEqualTo(answer.get("columns").size());
            for (int c = 1; c <= columns; c++) {
                assertThat(rows.getMetaData().getColumnLabel(c)).isEqualTo(answer.get("columns").get(c - 1).get("name").asString());
            }
            for (JsonNode expected : answer.get("rows")) {
                assertThat(rows.next()).isTrue();
                for (int c = 1; c <= columns; c++) {
                    String type = answer.get("columns").get(c - 1).get("type").asString();
                    assertThat(text(rows.getObject(c))).as(sql + " " + answer.get("columns").get(c - 1)).isEqualTo(text(expected.get(c - 1), type));
                }
            }
            assertThat(rows.next()).isFalse();
        }
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof Array array) {
            return text(array.getArray());
        }
        if (value instanceof Object[] || value instanceof List<?>) {
            List<String> parts = new ArrayList<>();
            for (Object part : value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value) {
                parts.add(text(part));
            }
            return parts.toString();
        }
        return value == null ? "NULL"
                : value instanceof BigDecimal number ? number.toPlainString()
                : value instanceof Date date ? date.toLocalDate().toString()
                : value instanceof Timestamp time ? time.toLocalDateTime().toString()
                : value.toString();
    }

    private static String text(JsonNode value, String type) {
        if (value.isNull()) {
            return "NULL";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part, "")));
            return parts.toString();
        }
        return type.equals("TIMESTAMP WITH TIME ZONE") ? LocalDateTime.ofInstant(OffsetDateTime.parse(value.asString()).toInstant(), ZoneOffset.UTC).toString()
                : type.startsWith("TIMESTAMP") ? LocalDateTime.parse(value.asString()).toString() : value.asString();
    }

    private static long rows(String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }

    private static FlightStream stream(String sql) {
        return flight.getStream(flight.execute(sql).getEndpoints().get(0).getTicket());
    }

    private static long drain(String sql) throws Exception {
        return drain(flight.execute(sql));
    }

    private static long drain(FlightInfo info) throws Exception {
        long rows = 0;
        try (FlightStream stream = flight.getStream(info.getEndpoints().get(0).getTicket())) {
            while (stream.next()) {
                rows += stream.getRoot().getRowCount();
            }
        }
        return rows;
    }

    private static Ticket ticket(String handle) {
        return new Ticket(Any.pack(TicketStatementQuery.newBuilder().setStatementHandle(ByteString.copyFromUtf8(handle)).build()).toByteArray());
    }

    private static FlightRuntimeException failure(ThrowingCallable call) {
        return catchThrowableOfType(FlightRuntimeException.class, call);
    }

    private static void assertRefused(ThrowingCallable call, FlightStatusCode code, String told) {
        FlightRuntimeException refused = failure(call);
        assertThat(refused).as(told).isNotNull();
        assertThat(refused.status().code()).as(refused.toString()).isEqualTo(code);
        assertThat(refused.getMessage()).contains(told);
    }

    private static String told(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    private static Set<String> tables() {
        Set<String> names = new TreeSet<>();
        catalogue().forEach(table -> names.add(table.get("name").asString()));
        return names;
    }

    private static JsonNode catalogue() {
        return json("/api/v1/sql/catalogue").get("tables");
    }

    private static JsonNode json(String path) {
        try {
            return JSON.readTree(server.get(path).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
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
        return server.workers().stream().collect(Collectors.toMap(ProcessHandle::pid,
                worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    /** In bytes, of the server's process. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst().orElseThrow();
    }

    private static boolean listens(String address) {
        try (Socket socket = new Socket(address, port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String log(String of) {
        try {
            return Files.readString(folder.resolve(of).resolve("server.log"));
        } catch (IOException e) {
            return "";
        }
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
