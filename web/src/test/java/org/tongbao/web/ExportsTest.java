package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as files through HTTP, each read by a reader that is not ours and held against the JSON answer. */
class ExportsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    /** Each kind of value with those of it that are easily spoilt. */
    private static final String VALUES = """
            SELECT * FROM (VALUES
              (1, 12345678901234567890.123456::DECIMAL(38,6), 9007199254740993::BIGINT, 0.1::DOUBLE, 0.1::FLOAT, DATE '2021-03-31',
               TIMESTAMP '2021-03-31 08:05:09', TIME '08:05:09', '=1+1', true, [1, 2], {'a': 'x', 'b': 1}, 3::DECIMAL(18,2)),
              (2, -0.500000::DECIMAL(38,6), -5, -1e300, -2.5, DATE '1850-01-01', TIMESTAMP '2021-03-31 08:05:09.123456', TIME '00:00:00',
               '@SUM(A1)', false, [], {'a': '"', 'b': NULL}, -3.10),
              (3, 123456789012345.000000, 999999999999999, 5e-324, 16777216, DATE '1900-02-28', TIMESTAMP '1900-03-01 00:00:00', NULL,
               '-2', NULL, NULL, NULL, 0),
              (4, 0.000001, 1000000000000001, 0.30000000000000004, 1e-30, DATE '1900-03-01', TIMESTAMP '9999-12-31 23:59:59', NULL,
               '', NULL, NULL, NULL, 0.01),
              (5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              (6, 1, 1, 1, 1, DATE '2021-12-31', TIMESTAMP '2021-12-31 00:00:00', NULL,
               'say "县", ' || chr(10) || ' and <b>&amp; ' || chr(9) || '贡献😀', true, NULL, NULL, 1),
              (7, 1, 1, 1, 1, DATE '2021-12-31', TIMESTAMP '2021-12-31 00:00:00', NULL, chr(9) || '=x', true, NULL, NULL, 1),
              (8, 1, 1, 1, 1, DATE '2021-12-31', TIMESTAMP '2021-12-31 00:00:00', NULL, '+1', true, NULL, NULL, 1),
              (9, 1, 1, 1, 1, DATE '2021-12-31', TIMESTAMP '2021-12-31 00:00:00', NULL, '＝1', true, NULL, NULL, 1),
              (10, 1, 1, 1, 1, DATE '2021-12-31', TIMESTAMP '2021-12-31 00:00:00', NULL, '  00123 ', true, NULL, NULL, 1)
            ) t(n, amount, big, real, small, day, moment, hour, word, yes, list, struct, money) ORDER BY n
            """;

    @TempDir
    private static Path folder;

    private static Server server;
    private static List<String> before;

    @BeforeAll
    static void start() throws Exception {
        before = temporary();
        server = Server.over(SampleWarehouse.folder());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> queries() {
        return Stream.of(
                VALUES,
                "SELECT * FROM progress ORDER BY ALL",
                "SELECT * FROM statements ORDER BY ALL LIMIT 3000",
                "SELECT * FROM reports ORDER BY ALL",
                "SELECT * FROM subjects ORDER BY ALL",
                "SELECT * FROM progress WHERE false");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void csvHasTheDigitsOfTheAnswer(String sql) throws Exception {
        Path file = saved(sql, "csv");
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);

        Answer answer = answer(sql);
        List<List<String>> read = engine("SELECT * FROM read_csv('" + file + "', header=true, all_varchar=true, delim=',', quote='\"', escape='\"',"
                + " new_line='\\r\\n', allow_quoted_nulls=false)");

        List<List<JsonNode>> rows = answer.rows();
        assertThat(read).hasSameSizeAs(rows);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < answer.columns().size(); c++) {
                JsonNode said = rows.get(r).get(c);
                String expected = said.isNull() ? null : said.isString() ? said.asString() : null;
                if (expected != null && isText(answer.columns().get(c)) && !expected.isEmpty() && FORMULA_STARTS.indexOf(expected.charAt(0)) >= 0) {
                    expected = "'" + expected;
                }
                if (said.isString() || said.isNull()) {
                    assertThat(read.get(r).get(c)).isEqualTo(expected);
                } else {
                    same(read.get(r).get(c), said, answer.columns().get(c));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void parquetHasTheDigitsOfTheAnswer(String sql) throws Exception {
        Path file = saved(sql, "parquet");

        same(answer(sql), engine("SELECT " + asText(answer(sql)) + " FROM read_parquet('" + file + "')"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void arrowHasTheDigitsOfTheAnswer(String sql) throws Exception {
        byte[] file = Files.readAllBytes(saved(sql, "arrow"));
        Answer answer = answer(sql);
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                BufferAllocator memory = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(file), memory);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(memory)) {
            Data.exportArrayStream(memory, reader, stream);
            engine.unwrap(DuckDBConnection.class).registerArrowStream("answer", stream);
            same(answer, rows(engine, "SELECT " + asText(answer) + " FROM answer"));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void excelHasTheDigitsOfTheAnswerAndNoFormula(String sql) throws Exception {
        Answer answer = answer(sql);
        try (InputStream in = Files.newInputStream(saved(sql, "xlsx")); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getLastRowNum()).isEqualTo(answer.rows().size());
            for (int c = 0; c < answer.columns().size(); c++) {
                JsonNode column = answer.columns().get(c);
                assertThat(sheet.getRow(0).getCell(c).getStringCellValue()).isEqualTo(column.get("name").asString());
                if (column.get("comment").isNull()) {
                    assertThat(sheet.getRow(0).getCell(c).getCellComment()).isNull();
                } else {
                    assertThat(sheet.getRow(0).getCell(c).getCellComment().getString().getString()).isEqualTo(column.get("comment").asString());
                }
                for (int r = 0; r < answer.rows().size(); r++) {
                    XSSFRow row = sheet.getRow(r + 1);
                    sameCell(row == null ? null : row.getCell(c), answer.rows().get(r).get(c), column);
                }
            }
        }
    }

    private static void sameCell(Cell cell, JsonNode said, JsonNode column) {
        if (said.isNull()) {
            assertThat(cell).as("an empty cell").satisfiesAnyOf(none -> assertThat(none).isNull(),
                    blank -> assertThat(blank.getCellType()).isEqualTo(CellType.BLANK));
            return;
        }
        switch (cell.getCellType()) {
            case STRING -> {
                if (said.isContainer()) {
                    assertThat(JSON.readTree(cell.getStringCellValue())).isEqualTo(said);
                } else {
                    assertThat(cell.getStringCellValue()).isEqualTo(said.asString());
                }
            }
            case BOOLEAN -> assertThat(cell.getBooleanCellValue()).isEqualTo(said.asBoolean());
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    LocalDateTime time = cell.getLocalDateTimeCellValue();
                    assertThat(column.get("type").asString().equals("DATE") ? time.toLocalDate().toString() : time.toString()).isEqualTo(said.asString());
                } else {
                    assertThat(new BigDecimal(Double.toString(cell.getNumericCellValue()))).isEqualByComparingTo(new BigDecimal(said.asString()));
                }
            }
            default -> throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
        }
    }

    @Test
    void excelHasDatesAsDatesAndWhatADoubleWouldLoseAsText() throws Exception {
        try (InputStream in = Files.newInputStream(saved(VALUES, "xlsx")); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFRow first = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(5).getLocalDateTimeCellValue()).isEqualTo(LocalDate.of(2021, 3, 31).atStartOfDay());
            assertThat(DateUtil.isCellDateFormatted(first.getCell(6))).isTrue();
            assertThat(first.getCell(8).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(8).getStringCellValue()).isEqualTo("=1+1");
            assertThat(first.getCell(12).getNumericCellValue()).isEqualTo(3);
            XSSFRow second = book.getSheetAt(0).getRow(2);
            assertThat(second.getCell(5).getStringCellValue()).isEqualTo("1850-01-01");
            assertThat(second.getCell(6).getStringCellValue()).isEqualTo("2021-03-31T08:05:09.123456");
        }
    }

    @Test
    void parquetKeepsTheTypes() throws Exception {
        Path file = saved(VALUES, "parquet");

        assertThat(engine("SELECT column_type FROM (DESCRIBE SELECT amount, big, real, day, moment, yes, list FROM read_parquet('" + file + "'))"))
                .containsExactly(List.of("DECIMAL(38,6)"), List.of("BIGINT"), List.of("DOUBLE"), List.of("DATE"), List.of("TIMESTAMP"),
                        List.of("BOOLEAN"), List.of("INTEGER[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "parquet", "arrow"})
    void aRefusedQueryIsAProblemAndNoFile(String format) throws Exception {
        HttpResponse<byte[]> answer = export("SELECT * FROM read_csv('/etc/passwd')", format, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("urn:tongbao:problem:sql-refused");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "parquet", "arrow"})
    void aQueryThatFailsAfterManyRowsIsAProblemAndNoFile(String format) throws Exception {
        HttpResponse<byte[]> answer = export("SELECT a.range, CASE WHEN a.range = 299999 THEN 'x'::INTEGER ELSE 1 END FROM range(300000) a", format, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("urn:tongbao:problem:sql-failed");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "arrow | SELECT range FROM range(1000001)    | 1000000",
        "xlsx  | SELECT repeat('长', 32768) AS a     | 第 1 行“a”列"})
    void whatDoesNotFitIsAProblemAndNoPartOfIt(String format, String sql, String says) throws Exception {
        HttpResponse<byte[]> answer = export(sql, format, null);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains(says);
        assertThat(left()).isEmpty();
    }

    @Test
    void aMillionRowsGoOut() throws Exception {
        Path file = saved("SELECT range AS n, range / 8 AS part FROM range(1000000)", "csv");

        assertThat(engine("SELECT count(*), sum(n), count(DISTINCT n) FROM read_csv('" + file + "')"))
                .containsExactly(List.of("1000000", "499999500000", "1000000"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "三月招商        | 三月招商.csv",
        "三月.CSV        | 三月.csv",
        "../../etc/passwd | _.._etc_passwd.csv",
        "C:\\\\a\\\\b      | C__a_b.csv",
        "a\\r\\nSet-Cookie: x=1 | aSet-Cookie_ x=1.csv",
        "say \\\"hi\\\"; filename=x.exe | say _hi__ filename=x.exe.csv",
        "con             | _con.csv",
        "\\u202Efdp.exe  | fdp.exe.csv",
        "a%2Fb           | a_2Fb.csv"})
    void namesAreMadeHarmless(String given, String expected) throws Exception {
        HttpResponse<byte[]> answer = post("/api/v1/exports", "{\"sql\":\"SELECT 1\",\"format\":\"csv\",\"name\":\"" + given + "\"}", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(name(answer)).isEqualTo(expected);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", ".csv"})
    void aFileWithoutANameIsCalledByDayAndRelease(String given) throws Exception {
        HttpResponse<byte[]> answer = export("SELECT 1", "csv", given);

        String release = answer.headers().firstValue("Tongbao-Release").orElseThrow();
        assertThat(name(answer)).isEqualTo("查询结果_" + LocalDate.now() + "_" + release + ".csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":\"csv\"}", "{\"sql\":\"SELECT 1\"}", "{\"sql\":\"SELECT 1\",\"format\":\"exe\"}"})
    void aRequestWithoutItsPartsIsRefused(String body) throws Exception {
        HttpResponse<byte[]> answer = post("/api/v1/exports", body, "*/*");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("urn:tongbao:problem:bad-body");
    }

    @Test
    void exportsAreInTheHistory() throws Exception {
        server.send("DELETE", "/api/v1/queries/history", null);
        export("SELECT * FROM (VALUES (1), (2)) t(a)", "parquet", null);
        export("DROP TABLE x", "csv", null);

        JsonNode history = server.json("/api/v1/queries/history");
        assertThat(history.get(0).get("sql").asString()).isEqualTo("DROP TABLE x");
        assertThat(history.get(0).get("outcome").asString()).isEqualTo("sql-refused");
        assertThat(history.get(1).get("outcome").asString()).isEqualTo("ok");
        assertThat(history.get(1).get("rows").asLong()).isEqualTo(2);
    }

    private record Answer(List<JsonNode> columns, List<List<JsonNode>> rows) {}

    private static Answer answer(String sql) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post("/api/v1/sql", JSON.writeValueAsString(Map.of("sql", sql)), "application/json").body());
        assertThat(answer.path("truncated").asBoolean(true)).as(answer.path("detail").asString("")).isFalse();
        List<List<JsonNode>> rows = new ArrayList<>();
        answer.get("rows").forEach(row -> rows.add(row.values().stream().toList()));
        return new Answer(answer.get("columns").values().stream().toList(), rows);
    }

    /** What the engine reads from a file, as text; nested values as JSON. */
    private static String asText(Answer answer) {
        return answer.columns().stream().map(column -> {
            String name = "\"" + column.get("name").asString() + "\"";
            return isNested(column) ? "to_json(" + name + ")::VARCHAR" : name + "::VARCHAR";
        }).collect(Collectors.joining(", "));
    }

    private static void same(Answer answer, List<List<String>> read) {
        assertThat(read).hasSameSizeAs(answer.rows());
        for (int r = 0; r < read.size(); r++) {
            for (int c = 0; c < answer.columns().size(); c++) {
                same(read.get(r).get(c), answer.rows().get(r).get(c), answer.columns().get(c));
            }
        }
    }

    private static void same(String read, JsonNode said, JsonNode column) {
        if (read == null || said.isNull()) {
            assertThat(read).isEqualTo(said.isNull() ? null : said.asString());
        } else if (said.isContainer()) {
            assertThat(leaves(JSON.readTree(read))).isEqualTo(leaves(said));
        } else if (List.of("DOUBLE", "FLOAT").contains(column.get("type").asString())) {
            assertThat(Double.parseDouble(read)).isEqualTo(said.asDouble());
        } else if (said.isNumber()) {
            assertThat(new BigDecimal(read)).isEqualByComparingTo(said.decimalValue());
        } else if (column.get("type").asString().equals("TIMESTAMP")) {
            assertThat(LocalDateTime.parse(read.replace(' ', 'T'))).isEqualTo(LocalDateTime.parse(said.asString()));
        } else if (column.get("type").asString().equals("TIME")) {
            assertThat(LocalTime.parse(read)).isEqualTo(LocalTime.parse(said.asString()));
        } else {
            assertThat(read).isEqualTo(said.asString());
        }
    }

    /** In the JSON answer, numbers of 64 bits are text. */
    private static List<String> leaves(JsonNode node) {
        return node.isContainer() ? node.values().stream().flatMap(inner -> leaves(inner).stream()).toList() : List.of(node.asString());
    }

    private static boolean isNested(JsonNode column) {
        String type = column.get("type").asString();
        return type.endsWith("]") || type.startsWith("STRUCT");
    }

    private static boolean isText(JsonNode column) {
        return column.get("type").asString().equals("VARCHAR");
    }

    private static List<List<String>> engine(String sql) throws Exception {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(engine, sql);
        }
    }

    private static List<List<String>> rows(Connection engine, String sql) throws Exception {
        try (Statement statement = engine.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> read = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                    row.add(rows.getString(c));
                }
                read.add(row);
            }
            return read;
        }
    }

    private static Path saved(String sql, String format) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = export(sql, format, null);
        assertThat(answer.statusCode()).as(new String(answer.body(), 0, Math.min(400, answer.body().length), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(left()).isEmpty();
        return Files.write(Files.createTempFile(folder, "export", "." + format), answer.body());
    }

    private static HttpResponse<byte[]> export(String sql, String format, String name) throws IOException, InterruptedException {
        String body = name == null
                ? JSON.writeValueAsString(Map.of("sql", sql, "format", format))
                : JSON.writeValueAsString(Map.of("sql", sql, "format", format, "name", name));
        return post("/api/v1/exports", body, "*/*");
    }

    private static HttpResponse<byte[]> post(String path, String body, String accept) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Content-Type", "application/json").header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String name(HttpResponse<byte[]> answer) {
        String disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(disposition).startsWith("attachment;");
        String encoded = disposition.substring(disposition.indexOf("filename*=UTF-8''") + "filename*=UTF-8''".length());
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The server has the time of an answer's last bytes to delete what it made. */
    private static List<String> left() throws IOException, InterruptedException {
        List<String> left = temporary();
        for (int i = 0; i < 50 && !before.containsAll(left); i++) {
            Thread.sleep(20);
            left = temporary();
        }
        left.removeAll(before);
        return left;
    }

    private static List<String> temporary() throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "tongbao-exports-*")) {
            for (Path home : homes) {
                try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, "export-*")) {
                    folders.forEach(folder -> found.add(folder.toString()));
                }
            }
        }
        return found;
    }
}
