package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What arrived, each bulletin with its figures in place, its vintages side by side, and what does not add up. */
class BulletinsPageTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    private static ShownPage shown(String more) {
        return SAMPLE.shown("bulletins.html?region=990101" + more);
    }

    private static List<JsonNode> bulletins() throws Exception {
        List<JsonNode> all = new ArrayList<>();
        SAMPLE.server().json("/api/v1/bulletins?region=990101").get("data").forEach(all::add);
        return all;
    }

    private static JsonNode document(String key) throws Exception {
        return SAMPLE.server().json("/api/v1/bulletins/" + key).get("data");
    }

    /** The bulletin that was issued again with corrections. */
    private static String vintage(int number) throws Exception {
        return bulletins().stream()
                .filter(one -> one.get("vintages").asInt() == 2 && one.get("vintage").asInt() == number)
                .map(one -> one.get("key").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCalendarHasEveryMonthsIssueAndMarksTheMissingOne() throws Exception {
        try (ShownPage page = shown("")) {
            for (JsonNode bulletin : bulletins()) {
                if (bulletin.get("status").asString().equals("current")) {
                    Locator cell = page.page().locator("#calendar td[data-month='" + bulletin.get("period").asString() + "']");
                    assertThat(cell).containsText(bulletin.get("issued").asString().substring(5));
                    assertThat(cell).containsText(bulletin.get("lagDays").asInt() + " 天后");
                }
            }
            assertThat(page.page().locator("#calendar td[data-month='2020-07']")).hasText("⚠ 缺");
            assertThat(page.page().locator("#calendar td[data-month='2020-01']")).hasText("并入2月");
            assertThat(page.page().locator("#calendar td[data-month='2020-09']")).containsText("2 版");
            assertThat(page.page().locator("#calendar td.missing")).hasCount(1);
        }
    }

    @Test
    void theCoverageIsTheApis() throws Exception {
        List<JsonNode> bulletins = bulletins();
        try (ShownPage page = shown("")) {
            Locator rows = page.page().locator("#coverage tbody tr");
            assertThat(rows).hasCount(bulletins.size());
            for (int i = 0; i < bulletins.size(); i += 7) {
                List<String> cells = rows.nth(i).locator("td").allTextContents();
                JsonNode told = bulletins.get(i);
                List<String> expected = new ArrayList<>();
                for (String name : List.of("statements", "listed", "facts", "indicators", "subjects", "taken", "ignored", "unread")) {
                    expected.add(told.get(name).asString());
                }
                assertThat(cells.subList(3, 11)).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyStatementIsWhereTheTextHasIt() throws Exception {
        for (JsonNode bulletin : List.of(bulletins().get(0), bulletins().get(3))) {
            JsonNode document = document(bulletin.get("key").asString());
            String text = document.get("text").asString();
            int figures = 0;
            for (JsonNode statement : document.get("statements")) {
                String printed = text.substring(statement.get("tokenStart").asInt(), statement.get("tokenEnd").asInt());
                assertThat(printed.strip()).isEqualTo(statement.get("token").asString().strip());
                figures += !statement.get("measure").asString().equals("meta") && statement.get("list").isNull() ? 1 : 0;
            }
            assertThat(figures).isEqualTo(bulletin.get("statements").asInt()).isGreaterThan(200);
        }
    }

    @Test
    void everyNumberThatIsInNoStatementIsCountedByItsReason() throws Exception {
        JsonNode bulletin = bulletins().get(0);
        JsonNode left = document(bulletin.get("key").asString()).get("left");
        int ignored = 0;
        for (JsonNode count : left.get("ignored")) {
            ignored += count.asInt();
        }
        assertThat(ignored).isEqualTo(bulletin.get("ignored").asInt()).isPositive();
        assertThat(left.get("unread").size()).isEqualTo(bulletin.get("unread").asInt());
        try (ShownPage page = shown("&key=" + bulletin.get("key").asString())) {
            assertThat(page.page().locator("#numbers .counted")).containsText("不取 " + ignored);
            assertThat(page.page().locator("#numbers dt")).hasCount(left.get("ignored").size());
            assertThat(page.page().locator("#numbers dt").allTextContents()).contains("日期").noneMatch(reason -> reason.startsWith("left."));
        }
    }

    @Test
    void everyFigureOfABulletinIsMarkedInItsTextAndOpens() throws Exception {
        String key = bulletins().get(0).get("key").asString();
        JsonNode statements = document(key).get("statements");
        Set<String> places = new HashSet<>();
        statements.forEach(one -> places.add(one.get("tokenStart").asInt() + "-" + one.get("tokenEnd").asInt()));
        try (ShownPage page = shown("&key=" + key)) {
            Locator figures = page.page().locator("#text .marked-figure");
            assertThat(figures.count()).isGreaterThanOrEqualTo(places.size());
            Locator figure = page.page().locator("#text .marked-figure mark.token:not(.particular)").first();
            String value = figure.textContent();
            figure.click();

            assertThat(page.page().locator("#source .facts")).containsText(value);
            assertThat(page.page().locator("#source mark.token").first()).isVisible();
            page.page().keyboard().press("Escape");
            assertThat(page.page().locator("#source")).isHidden();
        }
    }

    @Test
    void whatContradictsIsMarkedInTheBulletinThatSaysIt() throws Exception {
        JsonNode finding = null;
        for (JsonNode one : SAMPLE.server().json("/api/v1/findings?region=990101").get("data")) {
            finding = one.get("rule").asString().equals("said_twice") ? one : finding;
        }
        try (ShownPage page = shown("&key=" + finding.get("report").asString())) {
            assertThat(page.page().locator("#its-findings .message")).hasText(finding.get("message").asString());
            assertThat(page.page().locator("#text mark.contested")).hasCount(2);
        }
    }

    @Test
    void twoVintagesShowWhatChangedAndNothingElse() throws Exception {
        JsonNode first = document(vintage(1));
        JsonNode second = document(vintage(2));
        Set<String> before = said(first);
        Set<String> after = said(second);
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        try (ShownPage page = shown("&key=" + vintage(2) + "&beside=" + vintage(1))) {
            Locator rows = page.page().locator("#changed tbody tr");
            int figures = 0;
            for (Locator row : rows.all()) {
                List<String> cells = row.locator("td").allTextContents();
                assertThat(cells.get(0)).isNotEqualTo(cells.get(1));
                figures += row.locator("th").textContent().contains(" · ") ? 1 : 0;
            }
            assertThat(figures).isEqualTo(gone.size()).isPositive();
            assertThat(page.page().locator("[data-vintage='1'] mark.token").count()).isGreaterThanOrEqualTo(figures);

            rows.first().locator("td:nth-of-type(2) button").click();
            assertThat(page.page().locator("#source .report-facts")).containsText("第 2 版");
        }
    }

    /** Each matter with its value, as one text. */
    private static Set<String> said(JsonNode document) {
        Set<String> said = new HashSet<>();
        for (JsonNode one : document.get("statements")) {
            if (!one.get("measure").asString().equals("meta") && one.get("list").isNull()) {
                said.add(String.join("|", one.get("subject").asString(), one.get("indicator").asString(), one.get("category").asString(),
                        one.get("measure").asString(), one.get("period").asString(), one.get("token").asString().strip(), one.get("unit").asString()));
            }
        }
        return said;
    }

    @Test
    void contradictionsAreFilteredByTheAddressAndOpenBothSides() throws Exception {
        JsonNode all = SAMPLE.server().json("/api/v1/findings?region=990101").get("data");
        int ofYear = 0;
        int high = 0;
        for (JsonNode one : all) {
            ofYear += one.get("period").asString().startsWith("2020") ? 1 : 0;
            high += one.get("period").asString().startsWith("2020") && one.get("severity").asString().equals("high") ? 1 : 0;
        }
        try (ShownPage page = shown("&view=findings&year=2020")) {
            assertThat(page.page().locator(".finding")).hasCount(ofYear);
            page.page().locator(".tab[data-value=high]").click();
            page.settled();
            assertThat(page.page().url()).contains("severity=high").contains("year=2020");
            assertThat(page.page().locator(".finding")).hasCount(high);
            assertThat(page.page().locator("#found")).hasText("符合条件的 " + high + " 处，全部 " + all.size() + " 处");
            assertThat(page.page().locator(".tab[data-value='']").last()).containsText("（" + all.size() + "）");

            for (Locator side : page.page().locator(".finding").first().locator(".sides .sources").all()) {
                side.locator("button").first().click();
                assertThat(page.page().locator("#source mark.token").first()).isVisible();
                page.page().keyboard().press("Escape");
            }
        }
    }
}
