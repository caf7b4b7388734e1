package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Sectors and task forces: shares are the API's, contributions come out exactly, and the two lines are never added. */
class SectorsPageTest {

    private static final String ASKED = "/api/v1/query?metrics=funds_in_place&region=990101&";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown(String more) {
        return SAMPLE.shown("sectors.html?region=990101&period=2020-10" + more);
    }

    private static List<Map<String, JsonNode>> asked(String more) throws Exception {
        return AskTest.rows(SAMPLE.server().json(ASKED + more));
    }

    private static List<Double> numbers(Object data) {
        List<Double> numbers = new ArrayList<>();
        ((List<?>) data).forEach(value -> numbers.add(value instanceof Number number ? Double.valueOf(number.doubleValue()) : null));
        return numbers;
    }

    @Test
    void stacksTheSharesOfEveryMonth() throws Exception {
        List<Map<String, JsonNode>> rows = asked("group_by=category&from=2020-01&to=2020-10&compare=share_of_whole");
        try (ShownPage sectors = shown("")) {
            List<String> codes = List.of("primary", "secondary", "tertiary");
            for (int i = 0; i < codes.size(); i++) {
                List<Double> expected = new ArrayList<>();
                for (Map<String, JsonNode> row : rows) {
                    if (row.get("category").asString().equals(codes.get(i))) {
                        expected.add(row.get("funds_in_place_share").isNull() ? null : row.get("funds_in_place_share").asDouble());
                    }
                }
                assertThat(numbers(sectors.drawn("months", "series[" + i + "].data"))).isEqualTo(expected);
            }
            sectors.page().locator("[data-value=value]").click();
            sectors.settled();
            assertThat(sectors.page().url()).contains("how=value");
            sectors.page().locator("#months-show-table").click();
            sectors.page().locator("#months-table button.figure").first().press("Enter");
            assertThat(sectors.page().locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void contributionsAreIncreasesOverTheWholeOfLastYear() throws Exception {
        BigDecimal whole = asked("group_by=region&period=2020-10&compare=yoy").get(0).get("funds_in_place_last_year").decimalValue();
        for (String[] way : new String[][] {{"", "group_by=category&category=primary,secondary,tertiary"}, {"&of=forces", "group_by=subject&kind=task_force"}}) {
            List<Double> expected = asked(way[1] + "&period=2020-10&compare=yoy").stream()
                    .map(row -> row.get("funds_in_place").decimalValue().subtract(row.get("funds_in_place_last_year").decimalValue())
                            .multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP).doubleValue())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            try (ShownPage sectors = shown(way[0])) {
                List<Double> drawn = new ArrayList<>();
                ((List<?>) sectors.drawn("contribution", "series[0].data")).forEach(bar -> drawn.add(((Number) ((Map<?, ?>) bar).get("value")).doubleValue()));
                assertThat(drawn).isEqualTo(expected);
                assertThat(sectors.page().locator("#contribution-panel")).containsText("推算");
            }
        }
    }

    @Test
    void setsTheTwoLinesBesideOneAnotherAndSaysWhatTheyAre() throws Exception {
        List<Map<String, JsonNode>> forces = asked("group_by=subject&kind=task_force&period=2020-10");
        List<Map<String, JsonNode>> departments = asked("group_by=parent&kind=department&period=2020-10");
        try (ShownPage sectors = shown("")) {
            assertThat(numbers(sectors.drawn("pairs", "series[0].data"))).isEqualTo(forces.stream().map(row -> row.get("funds_in_place").asDouble()).toList());
            List<Double> summed = forces.stream()
                    .map(force -> departments.stream().filter(row -> row.get("parent_id").equals(force.get("subject_id"))).findFirst().orElseThrow().get("funds_in_place").asDouble())
                    .toList();
            assertThat(numbers(sectors.drawn("pairs", "series[1].data"))).isEqualTo(summed);

            BigDecimal force = null;
            BigDecimal whole = null;
            for (Map<String, JsonNode> row : asked("group_by=kind&period=2020-10")) {
                String kind = row.get("kind").asString();
                force = kind.equals("task_force") ? row.get("funds_in_place").decimalValue() : force;
                whole = kind.equals("whole") ? row.get("funds_in_place").decimalValue() : whole;
            }
            assertThat(sectors.page().locator("#sums li").first()).containsText("比全域少 " + whole.subtract(force).setScale(2, RoundingMode.HALF_UP) + " 亿元");
            assertThat(sectors.page().locator("#sums")).containsText("更不能相加");
            assertThat((List<?>) sectors.drawn("two-lines", "series")).hasSize(3);
        }
    }

    @Test
    void saysWhereAMetricIsNotToldBySectorAndWhereThereIsNoYearBefore() {
        try (ShownPage sectors = shown("&metric=project_preparation")) {
            assertThat(sectors.page().locator("#structure")).containsText("没有按产业印的数");
        }
        try (ShownPage sectors = SAMPLE.shown("sectors.html?region=990101&period=2019-06")) {
            assertThat(sectors.page().locator("#contribution-panel")).containsText("没有可比的上年同期数");
        }
    }

    @Test
    void everyChartStandsUntilTheNextOneTakesItsPlace() {
        try (ShownPage sectors = shown("")) {
            sectors.page().evaluate("""
                    () => {
                      const drawn = () => document.querySelectorAll('.chart-canvas canvas').length;
                      window.seen = new Set([drawn()]);
                      new MutationObserver(() => window.seen.add(drawn())).observe(document.getElementById('page'), { childList: true, subtree: true });
                    }""");
            sectors.page().locator("#period").selectOption("2020-08");
            sectors.settled();
            assertThat((List<?>) sectors.page().evaluate("() => [...window.seen]")).isEqualTo(List.of(6));
            assertThat((List<?>) sectors.drawn("two-lines", "xAxis[0].data")).hasSize(8);
        }
    }

    @Test
    void theKeyboardStaysOnWhatWasChosen() {
        try (ShownPage sectors = shown("")) {
            sectors.page().locator("#contribution-panel [data-value=forces]").press("Enter");
            sectors.settled();
            assertThat(sectors.page().locator("#contribution-panel [data-value=forces]")).isFocused();
            sectors.page().locator("#period").focus();
            sectors.page().locator("#period").selectOption("2020-08");
            sectors.settled();
            assertThat(sectors.page().locator("#period")).isFocused();
            sectors.page().locator("#theme").press("Enter");
            assertThat(sectors.page().locator("#theme")).isFocused();
        }
    }

    @Test
    void whatGoesWrongWithOnePartIsToldInItsPlace() {
        try (ShownPage sectors = shown("").expecting("status of 400")) {
            sectors.page().route("**/api/v1/query?*group_by=parent*", route -> route.resume(
                    new Route.ResumeOptions().setUrl(route.request().url().replace("group_by=parent", "group_by=nothing"))));
            sectors.page().locator("#period").selectOption("2020-08");
            sectors.settled();
            assertThat(sectors.page().locator("#double[role=alert]")).containsText("nothing");
            assertThat(sectors.page().locator("#problem")).isHidden();
            assertThat(sectors.page().locator(".chart-canvas canvas")).hasCount(4);
        }
    }
}
