package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Questions in the semantic model's words, through HTTP. */
class AskTest {

    private static final String TREND = "/api/v1/query?metrics=funds_in_place&region=990101&from=2019-01&to=2021-12";

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.over(SampleWarehouse.folder());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTrendIsTheSameAsTheChartsSeries() throws Exception {
        List<Map<String, JsonNode>> asked = rows(server.json(TREND + "&compare=target,pace,yoy"));
        JsonNode points = server.json("/api/v1/series?region=990101&indicator=funds_in_place&from=2019-01&to=2021-12")
                .get("data").get("lines").get(0).get("points");

        assertThat(asked).hasSize(points.size());
        for (int i = 0; i < points.size(); i++) {
            assertThat(asked.get(i).get("period")).isEqualTo(points.get(i).get("month"));
            same(asked.get(i).get("funds_in_place"), points.get(i).get("cumulative"));
            same(asked.get(i).get("funds_in_place_target"), points.get(i).get("target"));
            same(asked.get(i).get("funds_in_place_completion"), points.get(i).get("rate"));
            assertThat(asked.get(i).get("funds_in_place_status")).isEqualTo(points.get(i).get("status"));
        }
    }

    @ParameterizedTest
    @CsvSource({"department, 2021-03", "township, 2020-12", "task_force, 2021-08"})
    void ranksAreTheSameAsTheRankingPages(String kind, String period) throws Exception {
        Map<String, Map<String, JsonNode>> asked = new LinkedHashMap<>();
        rows(server.json("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&kind=" + kind + "&period=" + period
                + "&compare=rank,rank_change")).forEach(row -> asked.put(row.get("subject_id").asString(), row));
        JsonNode places = server.json("/api/v1/ranking?region=990101&indicator=funds_in_place&kind=" + kind + "&period=" + period)
                .get("data").get("ranking").get("places");

        assertThat(places.size()).isPositive();
        for (JsonNode place : places) {
            Map<String, JsonNode> row = asked.get(place.get("subject").asString());
            same(row.get("funds_in_place_rank"), place.get("rank"));
            same(row.get("funds_in_place_rank_change"), place.get("change"));
        }
    }

    @Test
    void everyValueOpensTheStatementsThatItWasPrintedIn() throws Exception {
        for (Map<String, JsonNode> row : rows(server.json(TREND + "&compare=yoy"))) {
            for (JsonNode key : row.get("funds_in_place_statements")) {
                JsonNode printed = server.json("/api/v1/statements/" + key.asString()).get("data");
                same(printed.get("value"), row.get("funds_in_place"));
            }
            assertThat(row.get("funds_in_place_statements").isEmpty()).isEqualTo(row.get("funds_in_place").isNull());
        }
    }

    @Test
    void hidingRowsChangesNoNumber() throws Exception {
        String all = "/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&period=2021-06&compare=rank,share_of_whole,yoy";
        Map<String, Map<String, JsonNode>> shown = new LinkedHashMap<>();
        rows(server.json(all)).forEach(row -> shown.put(row.get("subject_id").asString(), row));

        for (String id : shown.keySet()) {
            assertThat(rows(server.json(all + "&subject=" + id))).containsExactly(shown.get(id));
        }
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
        HttpResponse<String> answer = server.get("/api/v1/query?" + question);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Server.parse(answer.body());
        assertThat(problem.get("error").asString()).isEqualTo(error);
        assertThat(problem.get("detail").asString()).contains(says);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() throws Exception {
        String tag = server.get(TREND).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.send("GET", TREND, null, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.send("GET", TREND, null, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void everyExampleOfTheDescriptionIsAnswered() throws Exception {
        JsonNode paths = server.json("/api/v1/openapi.json").get("paths");
        String statement = rows(server.json(TREND)).get(2).get("funds_in_place_statements").get(0).asString();
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode get = path.getValue().get("get");
            if (get != null && get.get("tags") != null && !get.path("deprecated").asBoolean()) {
                String address = example(path.getKey().replace("{key}", statement), get);
                if (!address.contains("{")) {
                    HttpResponse<String> answer = server.get(address);
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
            HttpResponse<String> answer = server.send("POST", "/api/v1/query", body);
            assertThat(answer.statusCode()).as(body + " → " + answer.body()).isEqualTo(200);
            assertThat(rows(Server.parse(answer.body()))).isNotEmpty();
        }
        assertThat(tried).contains("/api/v1/query", "/api/v1/series", "/api/v1/ranking", "/api/v1/statements/{key}");
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
    private static List<Map<String, JsonNode>> rows(JsonNode answer) {
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

    private static void same(JsonNode one, JsonNode other) {
        if (one.isNull() || other.isNull()) {
            assertThat(one).isEqualTo(other);
        } else {
            assertThat(one.decimalValue()).isEqualByComparingTo(other.decimalValue());
        }
    }
}
