package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every figure opens the place it was printed, or how it was derived and all that was printed of what it came from. */
class OriginsTest {

    private static final String UNITS = "units.html?region=990101&period=2021-08&kind=";
    private static final String FIGURES = "main button.figure, main button.tag";

    /** Clicks each figure, and gives those that open neither a place nor what they were derived from, or whose panel stays. */
    private static final String OPEN_EACH = """
            async (figures) => {
              const source = document.getElementById('source');
              const until = async (condition) => {
                for (const end = performance.now() + 5000; !condition() && performance.now() < end;) await new Promise((next) => { setTimeout(next, 5); });
                return condition();
              };
              const wrong = [];
              for (const figure of document.querySelectorAll(figures)) {
                figure.click();
                if (!await until(() => !source.hidden && source.querySelector('mark, .from button'))) wrong.push(`${figure.textContent} opens nothing`);
                document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
                if (!await until(() => source.hidden)) wrong.push(`${figure.textContent} does not close`);
              }
              return wrong;
            }""";

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @ParameterizedTest
    @ValueSource(strings = {
        "?region=990101&period=2021-08", UNITS + "task_force", "units.html?region=990101&period=2019-06&kind=department&view=boards",
        "unit.html?region=990101&period=2020-12&subject=1488029687873074087", "year-end.html?region=990101&year=2021&kind=task_force",
        "sectors.html?region=990101&period=2021-12"})
    void everyFigureOpens(String path) {
        try (ShownPage shown = SAMPLE.shown(path)) {
            Page page = shown.page();
            page.locator("[id$=-show-table]").all().forEach(Locator::click);
            assertThat(page.locator(FIGURES).count()).isGreaterThan(5);

            assertThat((List<?>) page.evaluate(OPEN_EACH, FIGURES)).isEmpty();
        }
    }

    @Test
    void aPrintedRankOpensItsCell() throws Exception {
        try (ShownPage shown = SAMPLE.shown(UNITS + "department")) {
            Page page = shown.page();
            page.locator("#ranking-show-table").click();
            Locator first = page.locator("#ranking-table tbody tr").first();
            JsonNode origin = SAMPLE.server().json("/api/v1/origins?region=990101&indicator=funds_in_place&period=2021-08&subject="
                    + java.net.URLEncoder.encode(first.locator("th").textContent(), java.nio.charset.StandardCharsets.UTF_8)).get("data");
            JsonNode statement = SAMPLE.server().json("/api/v1/statements/" + origin.get("rankStatement").asString()).get("data");
            assertThat(statement.get("measure").asString()).isEqualTo("rank");

            first.locator("td").first().locator("button").click();

            assertThat(page.locator("#source mark.token")).hasText(statement.get("token").asString());
            assertThat(page.locator("#source .printed")).containsText("第 " + statement.get("table").asInt() + " 张表第 " + statement.get("row").asInt() + " 行");
        }
    }

    @Test
    void aComputedRankShowsAllThatWereRankedAndComesBackFromTheirSources() {
        try (ShownPage shown = SAMPLE.shown(UNITS + "task_force")) {
            Page page = shown.page();
            page.locator("#ranking-show-table").click();
            Locator rank = page.locator("#ranking-table tbody tr").first().locator("td").first().locator("button");
            rank.click();
            assertThat(page.locator("#derivation")).containsText("5 个专班按完成率从高到低排");
            assertThat(page.locator("#source .peers li")).hasCount(5);
            assertThat(page.locator("#source .peers [aria-current]")).containsText(page.locator("#ranking-table tbody th").first().textContent());

            page.locator("#source .peers button").last().click();
            assertThat(page.locator("#source mark.token")).isVisible();
            page.locator("#source .back").click();
            assertThat(page.locator("#source .peers li")).hasCount(5);
            page.keyboard().press("Escape");
            assertThat(rank).isFocused();
        }
    }

    @Test
    void aDerivedTargetSaysWhatItWasDerivedFrom() throws Exception {
        try (ShownPage shown = SAMPLE.shown(UNITS + "task_force")) {
            Page page = shown.page();
            page.locator("#ranking-show-table").click();
            page.locator("#ranking-table tbody tr").first().getByText("（推算）").click();

            assertThat(page.locator("#derivation")).containsText("年度目标 = 累计完成 ÷ 印发的完成率");
            Locator from = page.locator("#source .from button");
            assertThat(from).hasCount(2);
            from.last().click();
            assertThat(page.locator("#source mark.token")).isVisible();
        }
    }

    @Test
    void severalStatementsAreToldInALineEach() throws Exception {
        JsonNode origin = SAMPLE.server().json("/api/v1/origins?region=990101&subject=whole&indicator=funds_in_place&period=2021-03").get("data");
        String keys = origin.get("actualStatement").asString() + "," + origin.get("targetStatement").asString();
        JsonNode told = SAMPLE.server().json("/api/v1/statements?key=" + keys).get("data");

        assertThat(told).hasSize(2);
        assertThat(SAMPLE.server().get("/api/v1/statements?key=x").statusCode()).isEqualTo(400);
        assertThat(SAMPLE.server().get("/api/v1/statements?key=" + "1,".repeat(101)).statusCode()).isEqualTo(400);
        assertThat(SAMPLE.server().get("/api/v1/origins?region=990101&subject=whole&indicator=funds_in_place&period=2031-03").statusCode()).isEqualTo(404);
    }
}
