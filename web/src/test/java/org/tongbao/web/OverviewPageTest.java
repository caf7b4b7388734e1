package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The county at a glance: what it shows is what the API says, and every figure opens where it was printed. */
class OverviewPageTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown() {
        return SAMPLE.shown("?region=990101&period=2021-12");
    }

    @Test
    void isOneScreen() {
        try (ShownPage overview = shown()) {
            assertThat((Boolean) overview.page().evaluate("() => document.documentElement.scrollHeight <= innerHeight + 1")).isTrue();
        }
    }

    @Test
    void showsTheHeadlinesThatTheApiTells() throws Exception {
        JsonNode headlines = SAMPLE.server().json("/api/v1/overview?region=990101&period=2021-12").get("data").get("headlines");
        try (ShownPage overview = shown()) {
            Locator cards = overview.page().locator(".card");
            assertThat(cards).hasCount(headlines.size());
            for (int i = 0; i < headlines.size(); i++) {
                JsonNode headline = headlines.get(i);
                assertThat(cards.nth(i).locator("h2")).hasText(headline.get("name").asString());
                String figure = cards.nth(i).locator(".big").textContent().replace(",", "");
                assertThat(figure).startsWith(headline.get("actual").decimalValue().setScale(headline.get("decimals").asInt()).toPlainString());
            }
        }
    }

    @Test
    void ranksEveryKindByItselfAndOpensItsFigures() throws Exception {
        List<Map<String, JsonNode>> places = SAMPLE.server().rows("/api/v1/query?metrics=funds_in_place&group_by=subject&region=990101"
                + "&kind=township&period=2021-12&compare=target,rank&order_by=funds_in_place_rank");
        try (ShownPage overview = shown()) {
            Locator top = overview.page().locator("[data-kind=township] .end.ahead .place");
            assertThat(top).hasCount(4);
            assertThat(top.locator(".name").allTextContents())
                    .isEqualTo(places.stream().limit(4).map(place -> place.get("subject").asString()).toList());

            top.first().locator(".place-rate button").click();

            assertThat(overview.page().locator("#source mark.token")).isVisible();
            overview.page().keyboard().press("Escape");
            assertThat(overview.page().locator("#source")).isHidden();
        }
    }

    @Test
    void aContradictionOpensItsSides() throws Exception {
        int all = SAMPLE.server().json("/api/v1/findings?region=990101").get("data").size();
        try (ShownPage overview = shown()) {
            assertThat(overview.page().locator("#findings .panel-head a")).containsText(Integer.toString(all));
            overview.page().locator("#findings .sources button").first().click();

            assertThat(overview.page().locator("#source mark").first()).isVisible();
        }
    }

    @Test
    void countsContradictionsHoweverManyPagesTheyComeIn() throws Exception {
        int all = SAMPLE.server().json("/api/v1/findings?region=990101").get("data").size();
        try (ShownPage overview = shown()) {
            overview.page().route("**/api/v1/findings?*", route -> route.resume(
                    new Route.ResumeOptions().setUrl(route.request().url().replaceAll("[?&]limit=[0-9]+", "").replace("findings&", "findings?") + "&limit=3")));
            overview.go("?region=990101&period=2021-12");
            assertThat(overview.page().locator("#findings .panel-head a")).containsText(Integer.toString(all));
        }
    }

    @Test
    void theAddressSaysWhatIsChosenAndBackUndoesIt() {
        try (ShownPage overview = shown()) {
            overview.page().locator("#period").selectOption("2021-06");
            overview.settled();
            assertThat(overview.page().url()).contains("period=2021-06");
            assertThat(overview.page().locator("#heading")).containsText("2021年1—6月");

            overview.page().goBack();
            overview.settled();

            assertThat(overview.page().locator("#heading")).containsText("2021年累计");
        }
    }

    @Test
    void isChineseAndCanBeSwitchedToEnglishAndDark() {
        try (ShownPage overview = shown()) {
            assertThat(overview.page().locator("#heading")).containsText("青岚区");
            overview.page().locator("#language").click();
            overview.settled();
            assertThat(overview.page().locator(".pages [aria-current]")).hasText("Overview");
            overview.page().locator("#theme").click();

            assertThat(overview.page().url()).contains("lang=en").contains("theme=dark");
        }
    }
}
