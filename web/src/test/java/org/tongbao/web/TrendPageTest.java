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

/** A metric over months: the drawing has the API's figures, a gap where there is none, and every point opens its sentence. */
class TrendPageTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown(String more) {
        return SAMPLE.shown("trend.html?region=990101&year=2020" + more);
    }

    private static List<Double> numbers(Object data) {
        return ((List<?>) data).stream().map(value -> value == null ? null : ((Number) value).doubleValue()).toList();
    }

    @Test
    void hasThePointsOfTheYearAndAGapWhereThereIsNoBulletin() throws Exception {
        List<Double> expected = new ArrayList<>();
        for (Map<String, JsonNode> row : SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&region=990101&from=2019-01&to=2020-12")) {
            JsonNode figure = row.get("funds_in_place");
            expected.add(figure.isNull() ? null : figure.asDouble());
        }

        try (ShownPage trend = shown("")) {
            assertThat(numbers(trend.drawn("trend", "series[0].data"))).isEqualTo(expected.subList(12, 24));
            assertThat(numbers(trend.drawn("trend", "series[1].data"))).isEqualTo(expected.subList(0, 12));
        }
        assertThat(expected.get(18)).isNull();
    }

    @Test
    void aMonthsOwnFigureIsTheDifferenceOrAGapWithItsReason() throws Exception {
        List<Double> expected = new ArrayList<>();
        for (Map<String, JsonNode> row : SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&region=990101&from=2020-01&to=2020-12&accumulation=period")) {
            JsonNode figure = row.get("funds_in_place");
            expected.add(figure.isNull() ? null : figure.asDouble());
        }

        try (ShownPage trend = shown("&mode=period")) {
            assertThat(numbers(trend.drawn("trend", "series[0].data"))).isEqualTo(expected);
            trend.page().locator("#trend-show-table").click();
            assertThat(trend.page().locator("#trend-table tbody tr").nth(7)).containsText("上月没有通报");
        }
    }

    @Test
    void aClickOnAPointShowsTheQuoteHighlighted() {
        try (ShownPage trend = shown("")) {
            @SuppressWarnings("unchecked")
            List<Number> at = (List<Number>) trend.page().evaluate("""
                    () => {
                      const element = document.getElementById('trend');
                      const chart = echarts.getInstanceByDom(element);
                      const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [5, chart.getOption().series[0].data[5]]);
                      const box = element.getBoundingClientRect();
                      return [box.left + x, box.top + y];
                    }""");
            trend.page().mouse().move(at.get(0).doubleValue(), at.get(1).doubleValue());
            trend.page().mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue());
            Locator source = trend.page().locator("#source");
            assertThat(source).isVisible();
            trend.picture("source");

            assertThat(source.locator("h2").textContent()).isEqualTo("青岚区 · 重点产业到位资金 · 2020-06");
            String figure = source.locator("dd strong").first().textContent();
            assertThat(source.locator("mark.token").allTextContents()).containsExactly(figure.replace(" 亿元", ""));
            assertThat(String.join("", source.locator("mark").allTextContents())).contains("累计完成重点产业到位资金");
        }
    }

    @Test
    void theTableBehindTheChartOpensTheSameByKeyboard() {
        try (ShownPage trend = shown("")) {
            trend.page().locator("#trend-show-table").focus();
            trend.page().keyboard().press("Enter");
            Locator first = trend.page().locator("#trend-table button.figure").first();
            first.focus();
            trend.page().keyboard().press("Enter");

            assertThat(trend.page().locator("#source mark.token")).isVisible();
            trend.page().keyboard().press("Escape");
            assertThat(trend.page().locator("#source")).isHidden();
            assertThat(trend.page().locator("#trend-table tbody tr")).hasCount(12);
        }
    }

    @Test
    void severalUnitsAreLinesOfTheirOwn() throws Exception {
        JsonNode subjects = SAMPLE.server().json("/api/v1/subjects?region=990101&indicator=funds_in_place").get("data");
        List<String> ids = new ArrayList<>();
        for (JsonNode subject : subjects) {
            if (subject.get("group").asString().equals("task_force") && ids.size() < 2) {
                ids.add(subject.get("id").asString());
            }
        }
        try (ShownPage trend = shown("&subject=" + String.join(",", ids))) {
            assertThat((List<?>) trend.drawn("trend", "series")).hasSize(2);
            trend.page().locator(".chips button").first().click();
            trend.settled();

            assertThat((List<?>) trend.drawn("trend", "series")).hasSize(3);
        }
    }

    @Test
    void aPointThatWasRestatedIsMarkedAndTellsWhatWasPrintedFirst() throws Exception {
        JsonNode rows = SAMPLE.server().json("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&from=2019-01&to=2021-12").get("data").get("rows");
        JsonNode first = SAMPLE.server().json("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101&from=2019-01&to=2021-12&vintage=as_first_reported")
                .get("data").get("rows");
        String subject = null;
        String year = null;
        for (int i = 0; i < rows.size(); i++) {
            JsonNode now = rows.get(i);
            for (int j = 0; j < first.size() && subject == null; j++) {
                JsonNode then = first.get(j);
                boolean isSame = now.get(0).equals(then.get(0)) && now.get(3).equals(then.get(3));
                if (isSame && !now.get(6).isNull() && !then.get(6).isNull() && now.get(6).decimalValue().compareTo(then.get(6).decimalValue()) != 0) {
                    subject = now.get(3).asString();
                    year = now.get(0).asString().substring(0, 4);
                }
            }
        }
        assertThat(subject).as("the sample has a corrected re-issue").isNotNull();
        try (ShownPage trend = SAMPLE.shown("trend.html?region=990101&year=" + year + "&subject=" + subject)) {
            assertThat((List<?>) trend.drawn("trend", "series[0].markPoint.data")).isNotEmpty();
            trend.page().locator("#trend-show-table").click();
            assertThat(trend.page().locator("#trend-table thead")).containsText("首次印发");
        }
    }
}
