package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SqlTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @Test
    void rowsComeWithTheirColumnsAndTheRelease() throws Exception {
        JsonNode answer = sql("SELECT subject, actual FROM progress WHERE actual IS NOT NULL ORDER BY ALL LIMIT 3");

        assertThat(answer.propertyNames()).containsExactly("id", "release", "columns", "rows", "rowCount", "truncated", "elapsedMs");
        assertThat(answer.get("release")).isEqualTo(SAMPLE.server().json("/api/v1/releases/current").get("id"));
        assertThat(answer.get("columns").get(1).get("type").asString()).startsWith("DECIMAL(");
        assertThat(answer.get("rowCount").asInt()).isEqualTo(3);
        assertThat(answer.get("rows").get(0).get(1).isString()).isTrue();
    }

    @Test
    void everyTypeKeepsItsValue() throws Exception {
        Map<String, String> values = Map.ofEntries(
                Map.entry("1::TINYINT", "1"), Map.entry("-2::SMALLINT", "-2"), Map.entry("3::INTEGER", "3"), Map.entry("40000::USMALLINT", "40000"),
                Map.entry("4000000000::UINTEGER", "4000000000"), Map.entry("9223372036854775807", "\"9223372036854775807\""),
                Map.entry("18446744073709551615::UBIGINT", "\"18446744073709551615\""),
                Map.entry("99999999999999999999999999999999999999::HUGEINT", "\"99999999999999999999999999999999999999\""),
                Map.entry("12345678901234567890.123456::DECIMAL(38, 6)", "\"12345678901234567890.123456\""), Map.entry("1.10::DECIMAL(4, 2)", "\"1.10\""),
                Map.entry("0.1::DOUBLE", "0.1"), Map.entry("0.5::FLOAT", "0.5"), Map.entry("'nan'::DOUBLE", "\"NaN\""), Map.entry("true", "true"),
                Map.entry("NULL", "null"), Map.entry("''", "\"\""), Map.entry("'甲\"\\n'", "\"甲\\\"\\\\n\""), Map.entry("DATE '2021-03-31'", "\"2021-03-31\""),
                Map.entry("DATE 'infinity'", "\"infinity\""), Map.entry("TIMESTAMP '2021-03-31 01:02:03.5'", "\"2021-03-31T01:02:03.500\""),
                Map.entry("TIME '01:02:03'", "\"01:02:03\""), Map.entry("'ab'::BLOB", "\"YWI=\""), Map.entry("[1, NULL]", "[1,null]"),
                Map.entry("{'a': 1.5, 'b': ['x']}", "{\"a\":\"1.5\",\"b\":[\"x\"]}"), Map.entry("map {'k': 1}", "[[\"k\",1]]"),
                Map.entry("[1, 2]::INTEGER[2]", "[1,2]"), Map.entry("'x'::ENUM('y', 'x')", "\"x\""),
                Map.entry("'01234567-89ab-cdef-0123-456789abcdef'::UUID", "\"01234567-89ab-cdef-0123-456789abcdef\""));
        for (Map.Entry<String, String> value : values.entrySet()) {
            assertThat(sql("SELECT " + value.getKey() + " AS v").get("rows").get(0).get(0).toString()).as(value.getKey()).isEqualTo(value.getValue());
        }
    }

    @Test
    void anAnswerIsCutAtTheRowsThatWereAskedFor() throws Exception {
        JsonNode cut = post("/api/v1/sql", "{\"sql\":\"FROM range(20000)\",\"maxRows\":10000}");
        JsonNode whole = post("/api/v1/sql", "{\"sql\":\"FROM range(10000)\",\"maxRows\":10000}");

        assertThat(cut.get("rows").size()).isEqualTo(10_000);
        assertThat(cut.get("truncated").asBoolean()).isTrue();
        assertThat(whole.get("rows").size()).isEqualTo(10_000);
        assertThat(whole.get("truncated").asBoolean()).isFalse();
    }

    @Test
    void anAnswerThatFailsLateSaysSoInPlaceOfItsEnd() throws Exception {
        JsonNode answer = post("/api/v1/sql",
                "{\"sql\":\"SELECT (CASE WHEN i = 150000 THEN 'x' || i ELSE i::VARCHAR END)::INTEGER AS n, repeat('x', 100) AS s FROM range(300000) t(i)\",\"maxRows\":1000000}");

        assertThat(answer.has("rows")).as(answer.toString()).isTrue();
        assertThat(answer.get("rows").size()).isBetween(1, 150_000);
        assertThat(answer.has("rowCount")).isFalse();
        assertThat(answer.get("problem").get("type").asString()).isEqualTo("urn:tongbao:problem:sql-failed");
        assertThat(answer.get("problem").get("line").asInt()).isEqualTo(1);
    }

    @Test
    void problemsNameTheirPlace() throws Exception {
        JsonNode refused = sql("SELECT 1,\n  getenv('x')");
        JsonNode failed = sql("SELECT '甲', nam FROM progress");

        assertThat(List.of(refused.get("line").asInt(), refused.get("column").asInt(), refused.get("length").asInt())).containsExactly(2, 3, 11);
        assertThat(refused.get("type").asString()).isEqualTo("urn:tongbao:problem:sql-refused");
        assertThat(List.of(failed.get("line").asInt(), failed.get("column").asInt(), failed.get("length").asInt())).containsExactly(1, 13, 3);
        assertThat(failed.get("type").asString()).isEqualTo("urn:tongbao:problem:sql-failed");
    }

    @Test
    void checkAndExplainRunNothing() throws Exception {
        assertThat(post("/api/v1/sql/check", "{\"sql\":\"SELECT 1\"}").get("accepted").asBoolean()).isTrue();
        JsonNode refused = post("/api/v1/sql/check", "{\"sql\":\"SELECT 1; SELECT 2\"}");
        assertThat(refused.get("accepted").asBoolean()).isFalse();
        assertThat(refused.get("reason").asString()).contains("一条");
        assertThat(post("/api/v1/sql/explain", "{\"sql\":\"SELECT subject_key FROM fact_progress WHERE actual > 1;\"}").get("plan").asString()).contains("fact_progress");
        assertThat(post("/api/v1/sql/explain", "{\"sql\":\"SELECT nothing FROM fact_progress\"}").get("column").asInt()).isEqualTo(8);
    }

    @Test
    void theCatalogueNamesWhatMayBeAsked() throws Exception {
        JsonNode catalogue = SAMPLE.server().json("/api/v1/sql/catalogue");
        List<String> tables = new ArrayList<>();
        catalogue.get("tables").forEach(table -> tables.add(table.get("name").asString()));
        List<String> functions = new ArrayList<>();
        catalogue.get("functions").forEach(function -> functions.add(function.get("name").asString()));

        assertThat(tables).contains("progress", "fact_statement", "dim_subject");
        assertThat(functions).contains("sum", "date_trunc", "range").doesNotContain("read_text", "getenv", "current_setting");
        assertThat(tables).doesNotContain("member", "cell", "roster", "semantic");
        for (String table : tables) {
            assertThat(sql("SELECT * FROM " + table + " LIMIT 1").has("rows")).as(table).isTrue();
        }
    }

    @Test
    void nothingInTheCatalogueLacksItsMeaning() throws Exception {
        JsonNode catalogue = SAMPLE.server().json("/api/v1/sql/catalogue");
        Map<String, String> told = new TreeMap<>();
        for (JsonNode table : catalogue.get("tables")) {
            told.put(table.get("name").asString(), table.get("comment").asString(""));
            table.get("columns").forEach(column -> told.put(
                    table.get("name").asString() + "." + column.get("name").asString(), column.get("comment").asString("")));
        }
        catalogue.get("macros").forEach(macro -> told.put(macro.get("name").asString() + "()", macro.get("comment").asString("")));

        assertThat(told).hasSizeGreaterThan(400).containsKeys("progress", "progress.actual", "quotient()", "ytd()");
        told.forEach((name, meaning) -> assertThat(meaning).as(name).containsPattern("\\p{IsHan}").containsPattern("[a-z]{2}"));
    }

    @Test
    void aLongQueryTellsHowFarItIs() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + "/api/v1/sql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sql\":\"SELECT count(*) AS n FROM range(9000000) t(i) WHERE md5(i::VARCHAR) LIKE 'zz%'\",\"id\":\"long\"}"))
                .build();
        CompletableFuture<HttpResponse<String>> answer = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        List<Double> percents = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        while (!answer.isDone()) {
            HttpResponse<String> running = SAMPLE.server().get("/api/v1/sql/running/long");
            JsonNode told = running.statusCode() == 200 ? JSON.readTree(running.body()) : JSON.nullNode();
            if (told.path("progress").isNumber()) {
                percents.add(told.get("progress").asDouble());
                rows.add(told.get("rows").asLong());
            }
            Thread.sleep(50);
        }

        assertThat(JSON.readTree(answer.join().body()).get("rows").get(0).get(0).toString()).isEqualTo("\"0\"");
        assertThat(percents).isSorted().allSatisfy(percent -> assertThat(percent).isBetween(0.0, 100.0));
        assertThat(new TreeSet<>(percents)).as("different percentages").hasSizeGreaterThan(3);
        assertThat(percents.get(percents.size() - 1)).isGreaterThan(percents.get(0) + 20);
        assertThat(rows).isSorted().allSatisfy(read -> assertThat(read).isBetween(0L, 9_000_002L));
        assertThat(SAMPLE.server().get("/api/v1/sql/running/long").statusCode()).isEqualTo(404);
    }

    @Test
    void anArrowStreamHasTheSameRows() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + "/api/v1/sql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/vnd.apache.arrow.stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sql\":\"SELECT i, 'x' || i AS s FROM range(20000) t(i)\",\"maxRows\":15000}"))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.apache.arrow.stream");
        assertThat(answer.headers().firstValue("Tongbao-Release")).contains(SAMPLE.server().json("/api/v1/releases/current").get("id").asString());
        byte[] end = {-1, -1, -1, -1, 0, 0, 0, 0};
        assertThat(answer.body()).endsWith(end).hasSizeGreaterThan(15_000 * 12);
    }

    private static JsonNode sql(String sql) throws IOException, InterruptedException {
        return post("/api/v1/sql", JSON.writeValueAsString(Map.of("sql", sql)));
    }

    private static JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
