package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.Criteria;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.FlightSqlClient;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts' own tools are refused: attacks, and whatever is no question. */
class FlightRefusalsTest {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        door = Door.open("flight-refusals", "--tongbao.flight.kept=" + KEPT.toSeconds() + "s");
    }

    @AfterAll
    static void stop() throws Exception {
        door.close();
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
            String sql = statement.replace("{served}", door.data().resolve("releases").resolve("x.duckdb").toString()).replace("{data}", door.data().toString())
                    .replace("{hidden}", door.data().resolve("hidden.duckdb").toString()).replace("{temp}", door.folder().toString())
                    .replace("{evil}", door.folder().resolve("evil").toString()).replace("{port}", "1");
            FlightRuntimeException refused = Door.failure(() -> door.drain(sql));
            if (refused == null) {
                assertThat(attack.ends()).as(sql).contains(Attack.OK);
            } else {
                assertThat(attack.ends().stream().flatMap(end -> codes.getOrDefault(end, Set.of()).stream()).collect(Collectors.toSet()))
                        .as(sql + " → " + refused).contains(refused.status().code());
                assertThat(refused.getMessage()).as(sql).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("Exception", "org.tongbao", "java.");
            }
        }
        assertThat(door.folder().resolve("evil")).doesNotExist();
    }

    @Test
    void aRefusalNamesItsReasonAndPlace() {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> door.rows("SELECT 1,\n  getenv('x')"));
        SQLException failed = catchThrowableOfType(SQLException.class, () -> door.rows("SELECT '甲', nam FROM progress"));

        assertThat(Door.told(refused)).contains("getenv", "不允许使用", "第 2 行第 3 列");
        assertThat(Door.told(failed)).contains("nam", "第 1 行第 13 列");
        assertThat(Door.told(catchThrowableOfType(SQLException.class, () -> door.rows("SELECT ?")))).contains("不能有参数");
        for (String type : List.of("'x'::ENUM('y', 'x')", "['x'::ENUM('y', 'x')]", "{'a': 'x'::ENUM('y', 'x')}")) {
            assertThat(Door.told(catchThrowableOfType(SQLException.class, () -> door.rows("SELECT " + type + " AS kind")))).as(type).contains("列 kind 是 ENUM", "::VARCHAR");
        }
        for (String type : List.of("200::UTINYINT", "hash(1)", "[1::UINTEGER]", "{'a': 1::USMALLINT}")) {
            assertThat(Door.told(catchThrowableOfType(SQLException.class, () -> door.rows("SELECT " + type + " AS n")))).as(type).contains("列 n 是无符号整数", "::HUGEINT");
        }
    }

    @Test
    void whatIsNoQueryIsRefusedWithWhatToDo() throws Exception {
        Door.assertRefused(() -> door.flight().executeUpdate("SELECT 1"), FlightStatusCode.UNIMPLEMENTED, "只能查询");
        Door.assertRefused(() -> door.flight().beginTransaction(), FlightStatusCode.UNIMPLEMENTED, "事务");
        Door.assertRefused(() -> door.flight().executeSubstrait(new FlightSqlClient.SubstraitPlan(new byte[] {1}, "0.1")), FlightStatusCode.UNIMPLEMENTED, "Substrait");
        Door.assertRefused(() -> door.flight().getStream(ticket("00000000000000000000000000000000")).next(), FlightStatusCode.NOT_FOUND, "句柄");
        Door.assertRefused(() -> door.flight().getStream(new Ticket("SELECT 1".getBytes())).next(), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
        try (FlightClient plain = FlightClient.builder(door.memory(), Location.forGrpcInsecure("127.0.0.1", door.port())).build()) {
            Door.assertRefused(() -> plain.getInfo(FlightDescriptor.command("SELECT 1".getBytes())), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
            Door.assertRefused(() -> plain.getInfo(FlightDescriptor.path("progress")), FlightStatusCode.INVALID_ARGUMENT, "Flight SQL");
            Door.assertRefused(() -> plain.listFlights(Criteria.ALL).forEach(info -> {}), FlightStatusCode.UNIMPLEMENTED, "不支持");
            Door.assertRefused(() -> plain.doAction(new Action("Restart")).next(), FlightStatusCode.UNIMPLEMENTED, "不支持");
            Door.assertRefused(() -> plain.doExchange(FlightDescriptor.path("progress")).getReader().next(), FlightStatusCode.UNIMPLEMENTED, "不支持");
        }
        try (Statement statement = door.jdbc().createStatement()) {
            for (String sql : List.of("DELETE FROM dim_region", "SET threads = 1", "CREATE TABLE x (a INTEGER)")) {
                assertThat(Door.told(catchThrowableOfType(SQLException.class, () -> statement.executeUpdate(sql)))).as(sql).contains("只允许一条 SELECT");
            }
        }
    }

    @Test
    void aPreparedStatementOnlyAsks() {
        for (String sql : List.of("DELETE FROM dim_region", "SELECT 1; DROP TABLE dim_region", "COPY (SELECT 1) TO 'x'", "SELECT * FROM read_text('/etc/passwd')")) {
            assertThat(Door.failure(() -> door.flight().prepare(sql)).status().code()).as(sql).isEqualTo(FlightStatusCode.INVALID_ARGUMENT);
        }
        FlightSqlClient.Transaction transaction = new FlightSqlClient.Transaction(new byte[] {1});
        Door.assertRefused(() -> door.flight().prepare("SELECT 1", transaction), FlightStatusCode.UNIMPLEMENTED, "事务");
        Door.assertRefused(() -> door.flight().execute("SELECT 1", transaction), FlightStatusCode.UNIMPLEMENTED, "事务");
        try (FlightSqlClient.PreparedStatement prepared = door.flight().prepare("SELECT 1 AS a");
                VectorSchemaRoot parameters = VectorSchemaRoot.of(new IntVector("1", door.memory()))) {
            Door.assertRefused(prepared::executeUpdate, FlightStatusCode.UNIMPLEMENTED, "只能查询");
            parameters.allocateNew();
            parameters.setRowCount(1);
            prepared.setParameters(parameters);
            Door.assertRefused(prepared::execute, FlightStatusCode.INVALID_ARGUMENT, "不能有参数");
            prepared.clearParameters();
        }
    }

    @Test
    void onlyThisMachineIsListenedTo() {
        assertThat(door.listens("127.0.0.1")).isTrue();
        assertThat(door.listens("127.0.0.2")).isFalse();
    }

    @Test
    void aHandleIsGoodUntilItIsClosedOrLeftAlone() throws Exception {
        FlightSqlClient.PreparedStatement closed = door.flight().prepare("SELECT 1 AS a");
        FlightInfo info = closed.execute();
        assertThat(door.drain(info)).isEqualTo(1);
        assertThat(door.drain(closed.execute())).isEqualTo(1);
        closed.close();
        FlightSqlClient.PreparedStatement left = door.flight().prepare("SELECT 1 AS a");
        Ticket stale = door.flight().execute("SELECT 1 AS a").getEndpoints().get(0).getTicket();
        Thread.sleep(KEPT.plusMillis(200).toMillis());

        Door.assertRefused(left::execute, FlightStatusCode.NOT_FOUND, "已过期");
        Door.assertRefused(() -> door.flight().getStream(stale).next(), FlightStatusCode.NOT_FOUND, "已过期");
    }

    private static Ticket ticket(String handle) {
        return new Ticket(Any.pack(TicketStatementQuery.newBuilder().setStatementHandle(ByteString.copyFromUtf8(handle)).build()).toByteArray());
    }
}
