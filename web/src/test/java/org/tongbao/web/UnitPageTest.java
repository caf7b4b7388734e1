package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** One unit: its figures and places are the semantic layer's, it keeps its history through other names, and all of it opens its source. */
class UnitPageTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static String id(String name) throws Exception {
        for (JsonNode subject : SAMPLE.server().json("/api/v1/subjects?region=990101").get("data")) {
            if (subject.get("name").asString().equals(name)) {
                return subject.get("id").asString();
            }
        }
        throw new AssertionError("no " + name);
    }

    private static ShownPage shown(String id, String more) {
        return SAMPLE.shown("unit.html?region=990101&subject=" + id + more);
    }

    @Test
    void hasAllItsFiguresOfThePeriodAndTheyOpenTheirSource() throws Exception {
        String id = id("区商务和粮食局");
        Map<String, JsonNode> row = AskTest.rows(SAMPLE.server().json("/api/v1/query?metrics=funds_in_place,project_preparation&group_by=subject&region=990101&period=2021-08&compare=target,rank&subject=" + id)).get(0);
        try (ShownPage unit = shown(id, "&period=2021-08")) {
            Locator rows = unit.page().locator("#indicators tbody tr");
            assertThat(rows).hasCount(2);
            assertThat(rows.first()).containsText(String.format("%.2f%%", row.get("funds_in_place_completion").asDouble()));
            assertThat(rows.first()).containsText("第 " + row.get("funds_in_place_rank").asInt() + " / " + row.get("funds_in_place_ranked_of").asInt() + " 名");
            assertThat(rows.nth(1)).containsText(row.get("project_preparation").asInt() + " 个");

            rows.first().locator("button.figure").first().press("Enter");
            assertThat(unit.page().locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void itsRankPathIsDrawnBeforeItsPeers() throws Exception {
        String id = id("区林草局");
        List<Double> expected = new ArrayList<>();
        for (Map<String, JsonNode> row : AskTest.rows(SAMPLE.server().json("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&from=2021-01&to=2021-08&compare=rank&subject=" + id))) {
            expected.add(row.get("funds_in_place_rank").isNull() ? null : row.get("funds_in_place_rank").asDouble());
        }
        try (ShownPage unit = shown(id, "&period=2021-08")) {
            List<Double> drawn = new ArrayList<>();
            for (Object point : (List<?>) unit.drawn("path", "series[0].data")) {
                Object value = point instanceof Map<?, ?> one ? one.get("value") : point;
                drawn.add(value instanceof Number number ? Double.valueOf(number.doubleValue()) : null);
            }
            assertThat(drawn).isEqualTo(expected);
            assertThat((List<?>) unit.drawn("path", "series")).hasSize(15);
        }
    }

    @Test
    void tellsWhatItCameFromAndLeadsThere() throws Exception {
        try (ShownPage unit = shown(id("区商务和粮食局"), "&period=2021-08")) {
            assertThat(unit.page().locator("#names li")).hasText(new String[] {"2021-01-01　区粮食局 合并成 区商务和粮食局", "2021-01-01　区商务局 合并成 区商务和粮食局"});
            unit.page().locator("#names li a").first().click();
            unit.page().waitForURL("**subject=" + id("区粮食局") + "**");
            unit.page().locator("#names strong").first().waitFor();
            assertThat(unit.page().locator("#heading")).containsText("区粮食局");
        }
        try (ShownPage unit = shown(id("区乡村振兴局"), "&period=2021-08")) {
            assertThat(unit.page().locator("#names dl")).containsText("区扶贫办");
            assertThat(unit.page().locator("#names li")).containsText("区扶贫办 更名为 区乡村振兴局");
        }
    }

    @Test
    void theListsItStoodOnOpenTheirPlace() throws Exception {
        String id = id("区商务和粮食局");
        int all = SAMPLE.server().json("/api/v1/subjects/" + id).get("data").get("listings").size();
        assertThat(all).isPositive();
        try (ShownPage unit = shown(id, "&period=2021-08")) {
            assertThat(unit.page().locator("#lists .months button")).hasCount(all);
            unit.page().locator("#lists .months button").first().click();
            assertThat(unit.page().locator("#source mark.token")).hasText("区商务和粮食局");
        }
    }

    @Test
    void pagesThroughEverythingPrintedOfItOnce() throws Exception {
        String id = id("区林草局");
        Set<String> keys = new LinkedHashSet<>();
        List<String> issued = new ArrayList<>();
        String token = null;
        int total;
        do {
            JsonNode answer = SAMPLE.server().json("/api/v1/subjects/" + id + "/statements?limit=40" + (token == null ? "" : "&page_token=" + token));
            JsonNode page = answer.get("data");
            total = page.get("total").asInt();
            page.get("statements").forEach(one -> {
                keys.add(one.get("key").asString());
                issued.add(one.get("issued").asString());
            });
            token = answer.get("next").isNull() ? null : answer.get("next").asString();
        } while (token != null);
        assertThat(keys).hasSize(total).hasSizeGreaterThan(80);
        assertThat(issued).isSortedAccordingTo((a, b) -> b.compareTo(a));

        assertThat(SAMPLE.server().get("/api/v1/subjects/" + id + "/statements?page_token=20.5").statusCode()).isEqualTo(400);
        assertThat(SAMPLE.server().get("/api/v1/subjects/" + id + "/statements?limit=0").statusCode()).isEqualTo(400);
        assertThat(SAMPLE.server().get("/api/v1/subjects/12/statements").statusCode()).isEqualTo(404);
        assertThat(SAMPLE.server().get("/api/v1/subjects/x").statusCode()).isEqualTo(400);

        try (ShownPage unit = shown(id, "&period=2021-08")) {
            Locator rows = unit.page().locator("#statements tbody tr");
            assertThat(rows).hasCount(25);
            unit.page().locator("#statements .pages-of button").click();
            unit.settled();
            assertThat(unit.page().locator("#statements .hint")).containsText("第 26—50 条，共 " + total + " 条");
            rows.nth(3).locator("button").press("Enter");
            assertThat(unit.page().locator("#source mark").first()).isVisible();
        }
    }

    @Test
    void itsContradictionsAreItsOwn() throws Exception {
        String whole = SAMPLE.server().json("/api/v1/subjects?region=990101").get("data").get(0).get("id").asString();
        int own = SAMPLE.server().json("/api/v1/findings?region=990101&subject=" + whole).get("data").size();
        assertThat(own).isPositive().isLessThan(SAMPLE.server().json("/api/v1/findings?region=990101").get("data").size());
        try (ShownPage unit = shown(whole, "&period=2021-12")) {
            assertThat(unit.page().locator("#findings li.finding")).hasCount(own);
        }
    }
}
