package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A year against a year before: the figures are the API's, every one opens, and the address holds what is chosen. */
class YearEndPageTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown(String more) {
        return SAMPLE.shown("year-end.html?region=990101&year=2021" + more);
    }

    private record Told(BigDecimal target, BigDecimal actual, BigDecimal completion, BigDecimal yoy, Integer rank) {}

    /** By the subject's name. */
    private static Map<String, Told> told(String period) throws Exception {
        JsonNode answer = SAMPLE.server().json("/api/v1/query?metrics=funds_in_place&group_by=subject&kind=department&region=990101&compare=target,yoy,rank&period="
                + period).get("data");
        List<String> names = new ArrayList<>();
        answer.get("columns").forEach(column -> names.add(column.get("name").asString()));
        Map<String, Told> told = new TreeMap<>();
        for (JsonNode row : answer.get("rows")) {
            JsonNode rank = row.get(names.indexOf("funds_in_place_rank"));
            told.put(row.get(names.indexOf("subject")).asString(), new Told(
                    number(row.get(names.indexOf("funds_in_place_target"))), number(row.get(names.indexOf("funds_in_place"))),
                    number(row.get(names.indexOf("funds_in_place_completion"))), number(row.get(names.indexOf("funds_in_place_yoy"))),
                    rank.isNull() ? null : rank.asInt()));
        }
        return told;
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNull() ? null : value.decimalValue();
    }

    private static String shownAs(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void everyUnitHasTheFiguresOfBothYears() throws Exception {
        Map<String, Told> now = told("2021-12");
        Map<String, Told> before = told("2020-12");
        try (ShownPage page = shown("&kind=department")) {
            Locator rows = page.page().locator("#units tbody tr");
            assertThat(rows).hasCount((int) (now.size() + before.keySet().stream().filter(name -> !now.containsKey(name)).count()));
            int compared = 0;
            for (Locator row : rows.all()) {
                String name = row.locator("th").textContent();
                Told is = now.get(name);
                Told was = before.get(name);
                List<String> cells = row.locator("td").allTextContents();
                if (is == null) {
                    assertThat(cells.get(1)).isEqualTo("2021年没有");
                    continue;
                }
                assertThat(cells.get(0)).as(name).startsWith(shownAs(is.target()));
                assertThat(cells.get(1)).as(name).isEqualTo(shownAs(is.actual()));
                assertThat(cells.get(2)).as(name).isEqualTo(shownAs(is.completion()) + "%");
                assertThat(cells.get(3)).as(name).contains(shownAs(is.yoy().abs()) + "%");
                assertThat(cells.get(4)).as(name).isEqualTo("第 " + is.rank() + " 名");
                if (was != null) {
                    int won = was.rank() - is.rank();
                    assertThat(cells.get(5)).as(name).isEqualTo(won == 0 ? "＝ 未变" : won > 0 ? "↑ 升 " + won + " 位" : "↓ 降 " + -won + " 位");
                    assertThat(cells.get(7)).as(name).isEqualTo(shownAs(was.actual()));
                    compared++;
                } else {
                    assertThat(cells.get(7)).as(name).endsWith("（前身合计）");
                }
            }
            assertThat(compared).isGreaterThan(10);
        }
    }

    @Test
    void isSortedByAnyColumnAndTheAddressSaysBy() {
        try (ShownPage page = shown("&kind=department")) {
            page.page().locator("#units button[data-sort=actual]").focus();
            page.page().keyboard().press("Enter");
            page.settled();

            assertThat(page.page().url()).contains("sort=-actual");
            assertThat(page.page().locator("#units th[aria-sort=descending]")).containsText("2021年完成");
            List<Double> actuals = page.page().locator("#units tbody tr td:nth-of-type(2) button").allTextContents().stream().map(Double::valueOf).toList();
            assertThat(actuals).hasSizeGreaterThan(10).isSortedAccordingTo((a, b) -> Double.compare(b, a));

            page.page().goBack();
            page.settled();
            assertThat(page.page().locator("#units th[aria-sort=ascending]")).containsText("2021年名次");
        }
    }

    @Test
    void figuresOfEitherYearOpenTheirStatements() {
        try (ShownPage page = shown("&kind=township")) {
            for (String column : List.of("2", "8")) {
                Locator figure = page.page().locator("#units tbody tr").first().locator("td:nth-of-type(" + column + ") button");
                String value = figure.textContent();
                figure.click();
                assertThat(page.page().locator("#source mark.token")).isVisible();
                assertThat(page.page().locator("#source .facts")).containsText(value);
                page.page().keyboard().press("Escape");
            }
            page.page().locator("#movers [data-by=points] button.figure").first().click();
            assertThat(page.page().locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void theMonthsAreEachYearsOwnFiguresAndTheLeadIsOfTheCumulativeOnes() throws Exception {
        List<JsonNode> cumulative = SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&region=990101&from=2020-01&to=2021-12").stream()
                .map(row -> row.get("funds_in_place")).toList();
        List<Double> own = SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&region=990101&from=2020-01&to=2021-12&accumulation=period").stream()
                .map(row -> row.get("funds_in_place")).map(figure -> figure.isNull() ? null : figure.asDouble()).toList();
        try (ShownPage page = shown("")) {
            List<?> now = (List<?>) page.drawn("months", "series[0].data");
            List<?> before = (List<?>) page.drawn("months", "series[1].data");
            List<?> lead = (List<?>) page.drawn("months", "series[2].data");
            for (int i = 0; i < 12; i++) {
                assertThat(asDouble(now.get(i))).as("2021, month %d", i + 1).isEqualTo(own.get(12 + i));
                assertThat(asDouble(before.get(i))).as("2020, month %d", i + 1).isEqualTo(own.get(i));
                JsonNode is = cumulative.get(12 + i);
                JsonNode was = cumulative.get(i);
                assertThat(asDouble(lead.get(i))).as("lead, month %d", i + 1)
                        .isEqualTo(is.isNull() || was.isNull() ? null : is.decimalValue().subtract(was.decimalValue()).doubleValue());
            }
            page.page().locator("#months-show-table").click();
            assertThat(page.page().locator("#months-table tbody tr").nth(6)).containsText("两年中有一年没有这个月的数");
        }
    }

    @Test
    void theSharesAreTheApis() throws Exception {
        JsonNode answer = SAMPLE.server().json("/api/v1/query?metrics=funds_in_place&group_by=category&region=990101&period=2021-12&compare=share_of_whole").get("data");
        List<String> names = new ArrayList<>();
        answer.get("columns").forEach(column -> names.add(column.get("name").asString()));
        List<Double> shares = new ArrayList<>();
        for (JsonNode row : answer.get("rows")) {
            if (!row.get(names.indexOf("category")).asString().equals("whole")) {
                shares.add(row.get(names.indexOf("funds_in_place_share")).asDouble());
            }
        }
        try (ShownPage page = shown("")) {
            List<Double> drawn = ((List<?>) page.drawn("composition", "series[0].data")).stream().map(YearEndPageTest::asDouble).toList();
            assertThat(drawn).hasSize(3).containsExactlyInAnyOrderElementsOf(shares);
        }
    }

    @Test
    void theReportIsALinkOfTheRegionAndTheYear() {
        try (ShownPage page = shown("&against=2019")) {
            assertThat(page.page().locator("#heading")).containsText("2021年与2019年");
            assertThat(page.page().locator(".report-links a")).hasCount(3);
            assertThat(page.page().locator(".report-links a").first()).hasAttribute("href", "api/v1/reports/990101/2021?format=docx");
        }
    }

    private static Double asDouble(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
