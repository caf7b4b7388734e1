package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Units of one kind side by side: what is drawn is what the semantic layer says, and who has no figure is not drawn as zero. */
class UnitsPageTest {

    private static final String ASKED = "/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&compare=target,pace,rank,rank_change";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown(String kind, String period, String more) {
        return SAMPLE.shown("units.html?region=990101&kind=" + kind + "&period=" + period + more);
    }

    private static List<Map<String, JsonNode>> asked(String kind, String more) throws Exception {
        return AskTest.rows(SAMPLE.server().json(ASKED + "&kind=" + kind + more));
    }

    private static Double number(Map<String, JsonNode> row, String suffix) {
        JsonNode value = row.get("funds_in_place" + suffix);
        return value.isNull() ? null : value.asDouble();
    }

    private static Double drawnNumber(Object value) {
        return value instanceof Number found ? Double.valueOf(found.doubleValue()) : null;
    }

    @Test
    void ranksAllOfTheKindAndNoOther() throws Exception {
        List<Map<String, JsonNode>> rows = asked("department", "&period=2021-08&order_by=funds_in_place_rank");
        try (ShownPage units = shown("department", "2021-08", "")) {
            List<?> bars = (List<?>) units.drawn("ranking", "series[0].data");
            List<?> names = (List<?>) units.drawn("ranking", "yAxis[0].data");
            List<?> ticks = (List<?>) units.drawn("ranking", "series[1].data");
            assertThat(bars).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(drawnNumber(((Map<?, ?>) bars.get(i)).get("value"))).isEqualTo(number(rows.get(i), "_completion"));
                assertThat(drawnNumber(((List<?>) ticks.get(i)).get(0))).isEqualTo(number(rows.get(i), "_pace"));
                assertThat((String) names.get(i)).isEqualTo(rows.get(i).get("funds_in_place_rank").asInt() + "  " + rows.get(i).get("subject").asString());
            }
        }
    }

    @Test
    void whoHasNotReportedIsListedWithTheReasonAndHasNoBar() throws Exception {
        int all = asked("township", "&period=2019-06").size();
        try (ShownPage units = shown("township", "2019-06", "")) {
            assertThat((List<?>) units.drawn("ranking", "series[0].data")).hasSize(all - 1);
            Locator absent = units.page().locator("#absent li");
            assertThat(absent).hasText("高岭乡 ○ 未报");
            absent.locator("button").click();
            assertThat(units.page().locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void aBarOpensItsSourceAndTheTableTheSameByKeyboard() throws Exception {
        try (ShownPage units = shown("department", "2021-08", "")) {
            @SuppressWarnings("unchecked")
            List<Number> at = (List<Number>) units.page().evaluate("""
                    () => {
                      const element = document.getElementById('ranking');
                      const [x, y] = echarts.getInstanceByDom(element).convertToPixel({ seriesIndex: 0 }, [5, 2]);
                      const box = element.getBoundingClientRect();
                      return [box.left + x, box.top + y];
                    }""");
            units.page().mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue());
            String third = ((String) ((List<?>) units.drawn("ranking", "yAxis[0].data")).get(2)).substring(3);
            assertThat(units.page().locator("#source h2")).hasText(third + " · 重点产业到位资金 · 完成率 · 2021-08");
            assertThat(units.page().locator("#source mark.token")).isVisible();
            units.page().keyboard().press("Escape");

            units.page().locator("#ranking-show-table").press("Enter");
            Locator row = units.page().locator("#ranking-table tbody tr").nth(2);
            assertThat(row.locator("th")).hasText(third);
            row.locator("button.figure").first().press("Enter");
            assertThat(units.page().locator("#source h2")).containsText(third);
        }
    }

    @Test
    void drawsTheRanksOfEveryMonthAndAGapWhereThereIsNoBulletin() throws Exception {
        List<Map<String, JsonNode>> rows = asked("department", "&from=2020-01&to=2020-12");
        try (ShownPage units = shown("department", "2020-12", "&view=bump")) {
            int lines = ((List<?>) units.drawn("bump", "series")).size();
            int compared = 0;
            for (int i = 0; i < lines; i++) {
                String name = (String) units.drawn("bump", "series[" + i + "].name");
                List<Double> drawn = new ArrayList<>();
                ((List<?>) units.drawn("bump", "series[" + i + "].data")).forEach(point -> drawn.add(drawnNumber(point instanceof Map<?, ?> one ? one.get("value") : point)));
                List<Double> expected = new ArrayList<>();
                for (Map<String, JsonNode> row : rows) {
                    if (row.get("subject").asString().equals(name)) {
                        expected.add(number(row, "_rank"));
                    }
                }
                assertThat(drawn).as(name).isEqualTo(expected);
                assertThat(drawn.get(6)).isNull();
                compared++;
            }
            assertThat(compared).isEqualTo(16);
        }
    }

    @Test
    void theHeatMapSaysWhyACellIsEmpty() throws Exception {
        List<Map<String, JsonNode>> rows = asked("department", "&from=2020-01&to=2020-12");
        try (ShownPage units = shown("department", "2020-12", "&view=heat")) {
            assertThat((List<?>) units.drawn("heat", "series[0].data")).hasSameSizeAs(rows);
            units.page().locator("#heat-show-table").click();
            Locator first = units.page().locator("#heat-table tbody tr").first();
            assertThat(first.locator("td").nth(0)).hasText("与2月合并通报");
            assertThat(first.locator("td").nth(6)).hasText("本月没有通报");
            first.locator("td").nth(11).locator("button").click();
            assertThat(units.page().locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void boardsFollowTheRulesOfTheAddress() throws Exception {
        List<Map<String, JsonNode>> rows = asked("department", "&period=2019-06&order_by=funds_in_place_rank");
        List<String> best = rows.stream().limit(2).map(row -> row.get("subject").asString()).toList();
        String id = rows.get(0).get("subject_id").asString();
        try (ShownPage units = shown("department", "2019-06", "&view=boards&top=2&bottom=1&under=none")) {
            Locator honoured = units.page().locator("#honour .board-row a");
            assertThat(honoured.allTextContents()).isEqualTo(best);
            assertThat(units.page().locator("#warning .board-row a")).hasText("青岚城投公司");
            assertThat(units.page().locator("#zeroList .board-row a")).hasText("青岚城投公司");
            assertThat(units.page().locator("#silent .board-row")).containsText("空白");

            units.page().locator("#exempt").selectOption(id);
            units.settled();
            assertThat(units.page().url()).contains("exempt=" + id);
            assertThat(honoured.first()).hasText(best.get(1));
            assertThat(units.page().locator("#honour .place-rank").first()).hasText("2");

            units.page().locator("#over").selectOption("target");
            units.settled();
            assertThat(units.page().locator("#honour")).containsText("没有单位符合");

            units.page().goBack();
            units.settled();
            assertThat(units.page().locator("#honour .board-row")).hasCount(2);
        }
    }

    @Test
    void smallOnesShareTheirScaleAndPointsHaveTheirTargets() throws Exception {
        try (ShownPage units = shown("department", "2021-12", "&view=multiples")) {
            List<?> axes = (List<?>) units.drawn("multiples", "yAxis");
            assertThat(axes).hasSize(15);
            assertThat(axes.stream().map(axis -> ((Map<?, ?>) axis).get("max")).distinct().toList()).hasSize(1);

            units.page().locator("[data-value=scatter]").click();
            units.settled();
            List<?> points = (List<?>) units.drawn("scatter", "series[0].data");
            Map<String, JsonNode> first = asked("department", "&period=2021-12&order_by=funds_in_place_rank").get(0);
            List<?> value = (List<?>) ((Map<?, ?>) points.get(0)).get("value");
            assertThat(drawnNumber(value.get(0))).isEqualTo(number(first, "_target"));
            assertThat(drawnNumber(value.get(1))).isEqualTo(number(first, "_completion"));
        }
    }
}
