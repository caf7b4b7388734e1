package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.warehouse.release.Releases;
import tools.jackson.databind.JsonNode;

class ApiTest {

    private static final String FUNDS = "/api/v1/query?metrics=funds_in_place&region=990101";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @Test
    void everyAnswerNamesTheReleaseItCameFrom() throws Exception {
        String release = SAMPLE.server().json("/api/v1/releases/current").get("id").asString();

        for (String path : List.of("/api/v1/regions", FUNDS + "&from=2021-01&to=2021-12", "/api/v1/overview?region=990101",
                "/api/v1/findings?region=990101", "/api/v1/periods?region=990101", "/api/v1/bulletins?region=990101")) {
            assertThat(SAMPLE.server().json(path).get("release").asString()).as(path).isEqualTo(release);
        }
    }

    @Test
    void aTrendHasARowForEveryMonthAndNeverAZeroForAMissingOne() throws Exception {
        List<Map<String, JsonNode>> cumulative = SAMPLE.server().rows(FUNDS + "&from=2020-01&to=2020-12");
        List<Map<String, JsonNode>> own = SAMPLE.server().rows(FUNDS + "&from=2020-01&to=2020-12&accumulation=period");

        assertThat(cumulative).hasSize(12);
        assertThat(cumulative.get(0).get("funds_in_place_status").asString()).isEqualTo("combined");
        assertThat(cumulative.get(6).get("funds_in_place_status").asString()).isEqualTo("missing");
        assertThat(cumulative.get(6).get("funds_in_place").isNull()).isTrue();
        assertThat(own.get(7).get("funds_in_place_note").asString()).isEqualTo("previous_missing");
        assertThat(own.get(7).get("funds_in_place").isNull()).isTrue();
    }

    @Test
    void monthAndYearOverYearFollowFromTheCumulativeFigures() throws Exception {
        List<Map<String, JsonNode>> trend = SAMPLE.server().rows(FUNDS + "&from=2019-01&to=2020-12&compare=yoy");
        Map<String, JsonNode> march = trend.get(14);
        BigDecimal own = SAMPLE.server().rows(FUNDS + "&period=2020-03&accumulation=period").get(0).get("funds_in_place").decimalValue();
        BigDecimal now = march.get("funds_in_place").decimalValue();
        BigDecimal then = trend.get(2).get("funds_in_place").decimalValue();

        assertThat(march.get("period").asString()).isEqualTo("2020-03");
        assertThat(own).isEqualByComparingTo(now.subtract(trend.get(13).get("funds_in_place").decimalValue()));
        assertThat(march.get("funds_in_place_last_year").decimalValue()).isEqualByComparingTo(then);
        assertThat(march.get("funds_in_place_yoy").decimalValue()).isEqualByComparingTo(
                now.subtract(then).movePointRight(2).divide(then, 6, RoundingMode.HALF_UP));
    }

    @Test
    void aMergedUnitIsComparedWithTheSumOfThoseItWasMergedFrom() throws Exception {
        BigDecimal merged = figure("区商务和粮食局", "2021-03").get("funds_in_place_last_year").decimalValue();
        BigDecimal sum = figure("区商务局", "2020-03").get("funds_in_place").decimalValue()
                .add(figure("区粮食局", "2020-03").get("funds_in_place").decimalValue());

        assertThat(merged).isEqualByComparingTo(sum);
    }

    @Test
    void aRenamedUnitIsToldByItsNewestNameAndBesideItByTheNameThatItHad() throws Exception {
        List<Map<String, JsonNode>> rows = SAMPLE.server().rows(FUNDS + "&group_by=subject_name&from=2019-03&to=2021-12");

        Map<String, Set<String>> names = new TreeMap<>();
        rows.forEach(row -> names.computeIfAbsent(row.get("subject").asString(), newest -> new TreeSet<>())
                .add(row.get("subject_name").asString()));
        assertThat(names.values()).anySatisfy(had -> assertThat(had).hasSizeGreaterThan(1));
        assertThat(names).allSatisfy((newest, had) -> assertThat(had).contains(newest));
    }

    private static Map<String, JsonNode> figure(String subject, String month) throws Exception {
        String name = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        return SAMPLE.server().rows(FUNDS + "&group_by=subject&subject=" + name + "&period=" + month + "&compare=yoy").get(0);
    }

    @Test
    void aRankingIsOrderedByRateAndListsThoseWithoutAFigureUnranked() throws Exception {
        List<Map<String, JsonNode>> places = SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101"
                + "&kind=township&period=2019-06&compare=target,rank&order_by=funds_in_place_rank");

        assertThat(places).hasSize(12);
        for (int i = 1; i < 11; i++) {
            assertThat(places.get(i).get("funds_in_place_completion").decimalValue())
                    .isLessThanOrEqualTo(places.get(i - 1).get("funds_in_place_completion").decimalValue());
        }
        assertThat(places.get(11).get("funds_in_place_rank").isNull()).isTrue();
        assertThat(places.get(11).get("funds_in_place_status").asString()).isEqualTo("not_reported");
    }

    /** The view is asked in a copy: the server holds the release open. */
    @Test
    void theRankingViewRanksAsTheModelDoes(@TempDir Path folder) throws Exception {
        Path copy = Files.copy(new Releases(SAMPLE.data()).current().orElseThrow().database(), folder.resolve("copy.duckdb"));
        Map<String, Set<String>> told = new TreeMap<>();
        try (Connection release = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement statement = release.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT 'metrics=' || indicator_code || '&region=' || region_code || '&kind=' || subject_group || '&period=' || end_month,
                               concat_ws(' ', subject_id, rank, coalesce(change::VARCHAR, 'null'))
                        FROM ranking WHERE category_code = 'whole' AND rank IS NOT NULL
                        """)) {
            while (rows.next()) {
                told.computeIfAbsent(rows.getString(1), asked -> new TreeSet<>()).add(rows.getString(2));
            }
        }

        assertThat(told).hasSizeGreaterThan(300);
        for (Map.Entry<String, Set<String>> asked : told.entrySet()) {
            String metric = asked.getKey().replaceFirst("metrics=([^&]+).*", "$1");
            Set<String> ranked = new TreeSet<>();
            for (Map<String, JsonNode> row : SAMPLE.server().rows(
                    "/api/v1/query?group_by=subject&compare=target,rank,rank_change&" + asked.getKey())) {
                if (!row.get(metric + "_rank").isNull()) {
                    ranked.add(row.get("subject_id").asString() + " " + row.get(metric + "_rank") + " " + row.get(metric + "_rank_change"));
                }
            }
            assertThat(ranked).as(asked.getKey()).isEqualTo(asked.getValue());
        }
    }

    @Test
    void aStatementIsTheFigureWhereItWasPrinted() throws Exception {
        Map<String, JsonNode> whole = SAMPLE.server().rows(FUNDS + "&period=2021-03").get(0);
        JsonNode printed = SAMPLE.server().json("/api/v1/statements/" + whole.get("funds_in_place_statements").get(0).asString()).get("data");
        JsonNode document = printed.get("document");
        String text = document.get("text").asString();

        assertThat(text.substring(document.get("quoteStart").asInt(), document.get("quoteEnd").asInt()))
                .isEqualTo(printed.get("quote").asString())
                .contains("累计完成重点产业到位资金");
        assertThat(text.substring(document.get("tokenStart").asInt(), document.get("tokenEnd").asInt()).strip())
                .isEqualTo(whole.get("funds_in_place").decimalValue().setScale(2).toPlainString());
    }

    @Test
    void anOverviewHoldsHeadlinesAgainstTargetPaceAndLastYear() throws Exception {
        JsonNode overview = SAMPLE.server().json("/api/v1/overview?region=990101").get("data");

        assertThat(overview.get("period").asString()).isEqualTo("2021-12");
        for (JsonNode headline : overview.get("headlines")) {
            double lead = headline.get("rate").asDouble() - overview.get("pace").asDouble();
            assertThat(headline.get("lead").asDouble()).isBetween(lead - 0.006, lead + 0.006);
            assertThat(headline.get("yoy").isNull()).isFalse();
            assertThat(headline.get("statement").isNull()).isFalse();
            assertThat(headline.get("ratePrinted").isNull()).isEqualTo(headline.get("rateStatement").isNull());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "/api/v1/query?metrics=funds_in_place&region=000000&from=2021-01&to=2021-12 404 not-found",
        "/api/v1/query?metrics=funds_in_place&region=990101&from=2021&to=2021-12 400 bad-parameter",
        "/api/v1/query?metrics=funds_in_place&region=990101 400 bad-parameter",
        "/api/v1/overview?region=990101&period=2020-07 404 not-found",
        "/api/v1/statements/12 404 not-found",
        "/api/v1/statements/twelve 400 bad-parameter",
        "/api/v1/nowhere 404 not-found",
        "/nowhere.html 404 not-found",
    })
    void errorsAreProblemDetails(String path, int status, String type) throws Exception {
        HttpResponse<String> response = SAMPLE.server().get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(response.body()).contains("urn:tongbao:problem:" + type, "detail").doesNotContain("Exception", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'); DROP TABLE progress_yoy; --", "' OR '1'='1", "%", "_", "\\", "?", "$1", "2021-03' --", "1e9", "\u0000", "<img src=x onerror=alert(1)>"})
    void hostileParametersAreBoundAndAnswered(String hostile) throws Exception {
        String given = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        for (String path : List.of("/api/v1/overview?region=" + given, FUNDS + "&group_by=subject&from=2021-01&to=2021-12&subject=" + given,
                FUNDS + "&from=" + given + "&to=2021-12", "/api/v1/query?region=990101&from=2021-01&to=2021-12&metrics=" + given,
                "/api/v1/query?metrics=funds_in_place&region=990101&period=2021-03&kind=" + given, "/api/v1/queries/history?limit=" + given,
                "/api/v1/bulletins?region=" + given)) {
            HttpResponse<String> response = SAMPLE.server().get(path);

            assertThat(response.statusCode()).as(path).isIn(400, 404);
            assertThat(response.body()).as(path).contains("urn:tongbao:problem:").doesNotContain("Exception", "at org.", "SELECT");
        }
        assertThat(SAMPLE.server().json("/api/v1/indicators?region=" + given).get("data").size()).isZero();
        assertThat(SAMPLE.server().json("/api/v1/regions").get("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "@codemirror/nothing", "..%2f..%2fapplication.properties", "%2e%2e/%2e%2e/application.properties", "@codemirror/view/"})
    void onlyModulesOfWebjarsAreServedAsModules(String name) throws Exception {
        HttpResponse<String> response = SAMPLE.server().get("/vendor/modules/" + name);

        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.body()).doesNotContain("server.port");
    }

    @Test
    void modulesImportEachOtherByAddress() throws Exception {
        HttpResponse<String> response = SAMPLE.server().get("/vendor/modules/@codemirror/view");

        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(response.body()).contains("from '/vendor/modules/@codemirror/state'").doesNotContain("from '@", "from 'style-mod'");
    }

    @Test
    void nothingPublishedIsAProblemWithItsFix(@TempDir Path empty) throws Exception {
        try (Server bare = Server.over(empty)) {
            HttpResponse<String> response = bare.get("/api/v1/regions");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("nothing-published", "./tongbao load");
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : List.of("/", "/main.js", "/api/v1/regions", "/api/v1/nowhere", "/vendor/echarts/echarts.min.js",
                "/workbench.html", "/vendor/modules/@codemirror/view", "/vendor/tabulator/js/tabulator_esm.min.mjs")) {
            assertThat(SAMPLE.server().get(path).headers().map()).as(path).containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
        }
    }

    @Test
    void openApiDescribesEveryQuestion() throws Exception {
        assertThat(SAMPLE.server().json("/api/v1/openapi.json").get("paths").propertyNames()).contains(
                "/api/v1/query", "/api/v1/overview", "/api/v1/statements/{key}", "/api/v1/findings",
                "/api/v1/bulletins", "/api/v1/bulletins/{report}");
    }
}
