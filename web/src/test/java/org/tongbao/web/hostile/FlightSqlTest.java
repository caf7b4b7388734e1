package org.tongbao.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.sql.util.TableRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What analysts' own tools are answered, through Apache's JDBC driver and Flight client, beside what the same SQL says over HTTP. */
class FlightSqlTest {

    private static final String WIDE = "SELECT i, 'x' || i || repeat('字', 40) AS text, (i / 7)::DECIMAL(38, 6) AS amount FROM range(%d) t(i)";
    private static final long MILLION = 1_000_000;

    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        door = Door.open("flight");
    }

    @AfterAll
    static void stop() throws Exception {
        door.close();
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
            FlightInfo info = door.flight().execute(sql);
            try (FlightStream stream = door.flight().getStream(info.getEndpoints().get(0).getTicket())) {
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
        DatabaseMetaData metadata = door.jdbc().getMetaData();
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
        assertThat(door.drain(door.flight().getXdbcTypeInfo())).isGreaterThan(5);
        assertThat(door.drain(door.flight().getXdbcTypeInfo(Types.DECIMAL))).isEqualTo(1);
        assertThat(door.drain(door.flight().getExportedKeys(TableRef.of(null, "main", "progress")))).isZero();
    }

    @Test
    void aMillionRowsComeThroughASmallServer() throws Exception {
        long before = resident();
        long rows = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (Statement statement = door.jdbc().createStatement();
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
        try (FlightStream stream = door.stream("SELECT i::INTEGER AS i FROM range(1500000) t(i)")) {
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

    private static void assertSame(String sql) throws Exception {
        JsonNode answer = door.server().sql(sql).body();
        assertThat(answer.has("rows")).as(sql + answer).isTrue();
        try (Statement statement = door.jdbc().createStatement();
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

    private static List<String> column(ResultSet rows, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(name));
            }
        }
        return values;
    }

    private static Set<String> tables() {
        Set<String> names = new TreeSet<>();
        catalogue().forEach(table -> names.add(table.get("name").asString()));
        return names;
    }

    private static JsonNode catalogue() {
        return door.json("/api/v1/sql/catalogue").get("tables");
    }

    /** In bytes, at most until now, of the server's process. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + door.server().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst().orElseThrow();
    }
}
