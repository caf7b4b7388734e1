package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions in the semantic model's words, through HTTP. */
class AskTest {

    private static final String ARROW = "application/vnd.apache.arrow.stream";
    private static final String TREND = "/api/v1/query?metrics=funds_in_place&region=990101&from=2019-01&to=2021-12";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    /** The view is made apart from the compiler's tables. */
    @Test
    void aTrendIsTheSameAsTheAnalystsView() throws Exception {
        Map<String, JsonNode> told = new LinkedHashMap<>();
        HttpResponse<String> view = SAMPLE.server().send("POST", "/api/v1/sql", """
                {"sql": "SELECT end_month, actual, target, target_low, target_high, rate, rate_printed, rate_statement::VARCHAR, status, subject
                         FROM progress_yoy WHERE region_code = '990101' AND indicator_code = 'funds_in_place' AND category_code = 'whole'
                           AND subject_kind = 'whole'"}
                """.replace("\n", " "));
        Server.parse(view.body()).get("rows").forEach(row -> told.put(row.get(0).asString(), row));
        List<Map<String, JsonNode>> asked =
                rows(SAMPLE.server().json(TREND + "&group_by=subject_name&kind=whole&compare=target,target_bounds,printed_rate"));

        assertThat(asked).hasSize(36);
        assertThat(told).hasSizeGreaterThan(24);
        for (Map<String, JsonNode> row : asked) {
            JsonNode seen = told.remove(row.get("period").asString());
            if (seen == null) {
                assertThat(row.get("funds_in_place_status").asString()).isIn("missing", "combined");
                continue;
            }
            sameDigits(row.get("funds_in_place"), seen.get(1));
            sameDigits(row.get("funds_in_place_target"), seen.get(2));
            sameDigits(row.get("funds_in_place_target_low"), seen.get(3));
            sameDigits(row.get("funds_in_place_target_high"), seen.get(4));
            sameDigits(row.get("funds_in_place_completion"), seen.get(5));
            sameDigits(row.get("funds_in_place_rate_printed"), seen.get(6));
            assertThat(row.get("funds_in_place_rate_statements").size()).isEqualTo(seen.get(7).isNull() ? 0 : 1);
            row.get("funds_in_place_rate_statements").forEach(key -> assertThat(key).isEqualTo(seen.get(7)));
            assertThat(row.get("funds_in_place_status")).isEqualTo(seen.get(8));
            assertThat(row.get("subject_name")).isEqualTo(seen.get(9));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void everyValueOpensTheStatementsThatItWasPrintedIn() throws Exception {
        for (Map<String, JsonNode> row : rows(SAMPLE.server().json(TREND + "&compare=yoy"))) {
            for (JsonNode key : row.get("funds_in_place_statements")) {
                JsonNode printed = SAMPLE.server().json("/api/v1/statements/" + key.asString()).get("data");
                same(printed.get("value"), row.get("funds_in_place"));
            }
            assertThat(row.get("funds_in_place_statements").isEmpty()).isEqualTo(row.get("funds_in_place").isNull());
        }
    }

    @Test
    void hidingRowsChangesNoNumber() throws Exception {
        String all = "/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&period=2021-06&compare=rank,share_of_whole,yoy";
        Map<String, Map<String, JsonNode>> shown = new LinkedHashMap<>();
        rows(SAMPLE.server().json(all)).forEach(row -> shown.put(row.get("subject_id").asString(), row));

        for (String id : shown.keySet()) {
            assertThat(rows(SAMPLE.server().json(all + "&subject=" + id))).containsExactly(shown.get(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "metrics=funds_in_place&region=990101&from=2019-01&to=2021-12&compare=target,pace,yoy",
        "metrics=funds_in_place&group_by=subject&region=990101&period=2021-03&compare=target,rank,rank_change,share_of_whole&limit=7",
        "metrics=funds_in_place,start_rate&group_by=kind&region=990101&kind=department&from=2021-01&to=2021-06&compare=yoy",
        "metrics=funds_in_place&group_by=subject&region=990101&from=2020-01&to=2021-12&accumulation=period&compare=mom&vintage=as_first_reported",
        "metrics=funds_in_place&region=990101&period=2035-12"})
    void anArrowStreamIsTheSameAnswer(String question) throws Exception {
        JsonNode json = SAMPLE.server().json("/api/v1/query?" + question);
        HttpResponse<byte[]> arrow = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + "/api/v1/query?" + question)).header("Accept", ARROW).build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(arrow.headers().firstValue("Content-Type")).contains(ARROW);
        assertThat(arrow.headers().firstValue("Tongbao-Release")).contains(json.get("release").asString());
        List<JsonNode> columns = json.get("data").get("columns").valueStream().toList();
        try (BufferAllocator memory = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(arrow.body()), memory)) {
            Schema schema = reader.getVectorSchemaRoot().getSchema();
            assertThat(schema.getFields()).extracting(Field::getName).containsExactlyElementsOf(
                    columns.stream().map(column -> column.get("name").asString()).toList());
            assertThat(schema.getFields().stream().map(AskTest::jsonType)).containsExactlyElementsOf(
                    columns.stream().map(column -> column.get("type").asString()).toList());
            assertThat(schema.getCustomMetadata().get("release")).isEqualTo(json.get("release").asString());
            assertThat(schema.getCustomMetadata().get("sql")).isEqualTo(json.get("data").get("sql").asString());
            assertThat(schema.getCustomMetadata().get("isCut")).isEqualTo(json.get("data").get("isCut").asString());
            assertThat(Server.parse(schema.getCustomMetadata().get("columns"))).isEqualTo(json.get("data").get("columns"));
            assertThat(rows(reader)).containsExactlyElementsOf(
                    json.get("data").get("rows").valueStream().map(row -> row.valueStream().map(AskTest::exact).toList()).toList());
        }
    }

    private static String jsonType(Field field) {
        return switch (field.getType().getTypeID()) {
            case Utf8 -> "TEXT";
            case Decimal -> "NUMBER";
            case Int -> "COUNT";
            case List -> "STATEMENTS";
            default -> field.getType().toString();
        };
    }

    private static List<List<Object>> rows(ArrowStreamReader reader) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        while (reader.loadNextBatch()) {
            for (int row = 0; row < reader.getVectorSchemaRoot().getRowCount(); row++) {
                List<Object> cells = new ArrayList<>();
                for (FieldVector column : reader.getVectorSchemaRoot().getFieldVectors()) {
                    cells.add(exact(column.getObject(row), column.getField().getType().getTypeID()));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Lists as lists of text, numbers without zeros at their end. */
    private static Object exact(Object value, ArrowType.ArrowTypeID type) {
        return type == ArrowType.ArrowTypeID.List
                ? value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList()
                : value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros()
                : value == null ? null : value.toString();
    }

    private static Object exact(JsonNode cell) {
        return cell.isArray() ? cell.valueStream().map(JsonNode::asString).toList()
                : cell.isNumber() ? cell.decimalValue().stripTrailingZeros()
                : cell.isNull() ? null : cell.asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/json                                             | 200 | application/json",
        "*/*                                                          | 200 | application/json",
        "text/html, application/*;q=0.8, */*;q=0.5                    | 200 | application/json",
        "application/vnd.apache.arrow.stream, application/json;q=0.1  | 200 | application/vnd.apache.arrow.stream",
        "application/vnd.apache.arrow.stream;q=0.1, application/json  | 200 | application/json",
        "text/csv                                                     | 406 | application/problem+json"})
    void theFormIsThatOfTheRequest(String accept, int status, String type) throws Exception {
        HttpResponse<String> answer = SAMPLE.server().send("GET", TREND, null, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        if (status == 406) {
            assertThat(answer.body()).contains("urn:tongbao:problem:not-acceptable", "application/json 或 application/vnd.apache.arrow.stream");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "query?metrics=funds_in_place&region=990101&from=2019-01&to=2021-12,                                                      7",
        "query?metrics=funds_in_place&group_by=subject&region=990101&from=2021-01&to=2021-12&order_by=funds_in_place_status,     100",
        "query?metrics=funds_in_place&group_by=parent&region=990101&from=2021-01&to=2021-12&order_by=-funds_in_place_subjects,    5",
        "findings?region=990101,                                                                                                  2"})
    void pagesPutTogetherAreTheWhole(String question, int limit) throws Exception {
        JsonNode whole = listed(SAMPLE.server().json("/api/v1/" + question));
        List<JsonNode> together = new ArrayList<>();
        String address = "/api/v1/" + question + "&limit=" + limit;
        while (address != null) {
            HttpResponse<String> page = SAMPLE.server().get(address);
            JsonNode answer = Server.parse(page.body());
            assertThat(listed(answer).size()).isBetween(1, limit);
            listed(answer).forEach(together::add);
            Optional<String> link = page.headers().firstValue("Link");
            assertThat(link.isPresent()).isEqualTo(!answer.get("next").isNull());
            address = link.map(next -> next.replaceFirst("<(.*)>; rel=\"next\"", "$1")).orElse(null);
            if (address != null) {
                assertThat(address).endsWith("page_token=" + answer.get("next").asString());
            }
        }

        assertThat(together).hasSizeGreaterThan(limit).containsExactlyElementsOf(whole);
    }

    private static JsonNode listed(JsonNode answer) {
        return answer.get("data").has("rows") ? answer.get("data").get("rows") : answer.get("data");
    }

    @Test
    void aPageOfABodyGoesOnWhereTheOneBeforeEnded() throws Exception {
        String body = "{\"metrics\": [\"funds_in_place\"], \"where\": {\"region\": [\"990101\"]}, \"from\": \"2021-01\", \"to\": \"2021-12\", "
                + "\"compare\": [\"yoy\", \"pace\", \"target\"], \"limit\": 5%s}";
        JsonNode first = Server.parse(SAMPLE.server().send("POST", "/api/v1/query", body.formatted("")).body());
        String more = body.formatted(", \"page_token\": " + first.get("next"));
        JsonNode second = Server.parse(SAMPLE.server().send("POST", "/api/v1/query", more).body());

        assertThat(first.get("data").get("rows").get(4).get(0).asString()).isEqualTo("2021-05");
        assertThat(second.get("data").get("rows").get(0).get(0).asString()).isEqualTo("2021-06");
    }

    @Test
    void aPageOfAnotherReleaseOrQuestionIsRefusedWithTheFix() throws Exception {
        String token = SAMPLE.server().json(TREND + "&limit=5").get("next").asString();
        String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        String earlier = Base64.getUrlEncoder().withoutPadding().encodeToString(
                plain.replace(SAMPLE.server().json("/api/v1/regions").get("release").asString(), "20200101T000000000Z-0").getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> gone = SAMPLE.server().get(TREND + "&limit=5&page_token=" + earlier);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("urn:tongbao:problem:page-gone", "20200101T000000000Z-0", "从第一页");
        for (String other : List.of(TREND + "&compare=yoy&page_token=" + token, TREND + "&page_token=MQ", TREND + "&page_token=%00",
                "/api/v1/findings?region=990101&page_token=" + token)) {
            HttpResponse<String> refused = SAMPLE.server().get(other);
            assertThat(refused.statusCode()).as(other).isEqualTo(400);
            assertThat(refused.body()).contains("page_token", "next");
        }
    }

    @Test
    void bothFormsAreDescribed() throws Exception {
        JsonNode query = SAMPLE.server().json("/api/v1/openapi.json").get("paths").get("/api/v1/query");

        for (String method : List.of("get", "post")) {
            assertThat(query.get(method).get("responses").get("200").get("content").propertyNames()).contains("application/json", ARROW);
        }
    }

    /** Whoever doubts an answer can run its statement. */
    @Test
    void theStatementOfAnAnswerAnswersTheSameInTheWorkbench() throws Exception {
        JsonNode answer = SAMPLE.server().json(TREND + "&compare=target,pace,yoy").get("data");
        HttpResponse<String> again = SAMPLE.server().send("POST", "/api/v1/sql", "{\"sql\": " + answer.get("sql") + "}");
        JsonNode rows = Server.parse(again.body()).get("rows");

        assertThat(rows).as(again.body()).hasSameSizeAs(answer.get("rows"));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get(0)).isEqualTo(answer.get("rows").get(i).get(0));
        }
        assertThat(new BigDecimal(rows.get(35).get(3).asString())).isEqualByComparingTo(answer.get("rows").get(35).get(3).decimalValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "metrics=funds_arrived&period=2021-03                                  | unknown_metric    | 没有指标“funds_arrived”",
        "metrics=fund_in_place&period=2021-03                                  | unknown_metric    | 是不是“funds_in_place”",
        "metrics=funds_in_place&period=2021-03&kind=department&kind=township   | not_additive      | 不能相加",
        "metrics=funds_in_place&period=2021-03&compare=mom                     | not_comparable    | accumulation: period",
        "metrics=start_rate&period=2021-03&compare=target                      | not_comparable    | started_projects",
        "metrics=funds_in_place&period=2021-03&group_by=subjct                 | unknown_dimension | 是不是“subject”",
        "metrics=funds_in_place&period=2021-03&order_by=-rank                  | unknown_column    | rank",
        "metrics=funds_in_place&from=2021-05&to=2021-03                        | bad_range         | 早于"})
    void whatCantBeAskedIsRefusedWithTheFix(String question, String error, String says) throws Exception {
        HttpResponse<String> answer = SAMPLE.server().get("/api/v1/query?" + question);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Server.parse(answer.body());
        assertThat(problem.get("error").asString()).isEqualTo(error);
        assertThat(problem.get("detail").asString()).contains(says);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() throws Exception {
        String tag = SAMPLE.server().get(TREND).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = SAMPLE.server().send("GET", TREND, null, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(SAMPLE.server().send("GET", TREND, null, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void everyExampleOfTheDescriptionIsAnswered() throws Exception {
        JsonNode paths = SAMPLE.server().json("/api/v1/openapi.json").get("paths");
        String statement = rows(SAMPLE.server().json(TREND)).get(2).get("funds_in_place_statements").get(0).asString();
        String subject = SAMPLE.server().json("/api/v1/subjects?region=990101").get("data").get(0).get("id").asString();
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode get = path.getValue().get("get");
            if (get != null && get.get("tags") != null && !get.path("deprecated").asBoolean()) {
                String address = example(path.getKey().replace("{key}", statement).replace("{subject}", subject), get);
                if (!address.contains("{")) {
                    HttpResponse<String> answer = SAMPLE.server().get(address);
                    assertThat(answer.statusCode()).as(address + " → " + answer.body()).isEqualTo(200);
                    tried.add(path.getKey());
                }
            }
        }
        JsonNode examples = paths.get("/api/v1/query").get("post").get("requestBody").get("content").get("application/json").get("examples");
        for (Map.Entry<String, JsonNode> example : examples.properties()) {
            String body = example.getValue().get("value").isString()
                    ? example.getValue().get("value").asString()
                    : example.getValue().get("value").toString();
            HttpResponse<String> answer = SAMPLE.server().send("POST", "/api/v1/query", body);
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isEqualTo(200);
            assertThat(rows(Server.parse(answer.body()))).isNotEmpty();
        }
        assertThat(tried).contains("/api/v1/query", "/api/v1/statements/{key}",
                "/api/v1/subjects/{subject}", "/api/v1/subjects/{subject}/statements", "/api/v1/categories");
    }

    private static String example(String path, JsonNode operation) {
        StringBuilder address = new StringBuilder(path);
        String mark = "?";
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode given = parameter.has("example") ? parameter.get("example") : parameter.path("schema").get("example");
            if (parameter.get("in").asString().equals("query") && given != null) {
                address.append(mark).append(parameter.get("name").asString()).append('=')
                        .append(URLEncoder.encode(given.isString() ? given.asString() : given.toString(), StandardCharsets.UTF_8));
                mark = "&";
            } else {
                assertThat(parameter.path("required").asBoolean() && parameter.get("in").asString().equals("query"))
                        .as(path + " needs an example of " + parameter.get("name")).isFalse();
            }
        }
        return address.toString();
    }

    /** The rows of an answer, by column. */
    static List<Map<String, JsonNode>> rows(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.get("data").get("columns").forEach(column -> names.add(column.get("name").asString()));
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode cells : answer.get("data").get("rows")) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @param text a decimal, as answers to SQL have it */
    private static void sameDigits(JsonNode number, JsonNode text) {
        if (number.isNull() || text.isNull()) {
            assertThat(number).isEqualTo(text);
        } else {
            assertThat(number.decimalValue()).isEqualByComparingTo(text.asString());
        }
    }

    private static void same(JsonNode one, JsonNode other) {
        if (one.isNull() || other.isNull()) {
            assertThat(one).isEqualTo(other);
        } else {
            assertThat(one.decimalValue()).isEqualByComparingTo(other.decimalValue());
        }
    }
}
