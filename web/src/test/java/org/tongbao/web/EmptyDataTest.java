package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A server over a data folder in which nothing was ever loaded, up to the first load. */
@TestMethodOrder(OrderAnnotation.class)
class EmptyDataTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static final List<String> LOOKS = List.of("?theme=light", "?theme=dark&lang=en");
    private static final boolean IS_THOROUGH = Boolean.getBoolean("tongbao.thorough");

    @TempDir
    private static Path data;

    @RegisterExtension
    private static final SharedBrowser BROWSER = new SharedBrowser();

    private static Server server;

    /** Only the names of the fictional county are there. */
    @BeforeAll
    static void start() throws Exception {
        FileSystemUtils.copyRecursively(SampleWarehouse.folder().resolve("reference"), data.resolve("reference"));
        server = Server.over(data, SampleWarehouse.loader());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ShownPage shown(String path, int width) {
        return ShownPage.of(BROWSER.reader(), server.address(), path, width, 900).expecting("status of 503");
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {
        "regions", "periods?region=990101", "overview?region=990101", "metrics", "query?metrics=funds_in_place", "findings?region=990101",
        "bulletins?region=990101", "statements/1", "statements?key=1", "subjects?region=990101", "releases/current", "sql/catalogue",
        "origins?region=990101&subject=whole&indicator=funds_in_place&period=2021-03", "reports/990101/2021"})
    void theApiSaysThatNothingIsPublished(String path) throws Exception {
        HttpResponse<String> answer = server.get("/api/v1/" + path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Server.parse(answer.body()).get("type").asString()).isEqualTo("urn:tongbao:problem:nothing-published");
        assertThat(Server.parse(answer.body()).get("detail").asString()).contains("载入");
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"", "trend.html", "units.html", "unit.html", "sectors.html", "year-end.html", "bulletins.html", "workbench.html"})
    void everyPageSaysSoAndLeadsToTheLoad(String path) throws Exception {
        for (String look : IS_THOROUGH ? LOOKS : List.of(LOOKS.get(path.length() % LOOKS.size()))) {
            try (ShownPage shown = shown(path + look, look.contains("en") ? 390 : 1440)) {
                Page page = shown.page();
                assertThat(page.locator("#empty h2")).hasText(look.contains("en") ? "No bulletins yet" : "还没有载入通报");
                assertThat(page.locator("#problem")).isHidden();
                assertThat(page.locator("#empty a.go").getAttribute("href")).startsWith("load.html");
                shown.picture("empty-" + path.replace(".html", "") + (look.contains("en") ? "-390" : "-1440"));
                assertThat(shown.unreadable()).isEmpty();
                assertThat(shown.inaccessible()).isEmpty();
            }
        }
    }

    @Order(3)
    @Test
    void theFirstLoadIsDoneOnThePageAndTheOverviewIsThere() throws Exception {
        try (ShownPage shown = shown("", 1440)) {
            Page page = shown.page();
            page.locator("#empty a.go").click();
            assertThat(page.locator("#first")).isVisible();
            assertThat(page.locator("#undo")).isDisabled();
            shown.picture("empty-load");
            page.locator("#files").setInputFiles(new FilePayload("二月.txt", "text/plain", LoadsTest.BULLETIN.getBytes(StandardCharsets.UTF_8)));
            page.locator("#go").click();
            assertThat(page.locator("#outcome")).isVisible(PATIENTLY);
            assertThat(page.locator("#loaded a.name")).containsText("产业大招商工作完成情况的通报");

            page.locator("#outcome a.go").click();

            assertThat(page.locator("#heading")).containsText("青岚区");
            assertThat(page.locator("#no-whole a.go").first()).isVisible();
            assertThat(page.locator("#findings")).containsText("区某某中心的项目编制完成率印为 35%");
            assertThat(page.locator("#release")).not().isEmpty();
            shown.picture("empty-no-more");
        }
    }

    @Order(4)
    @Test
    void aTargetThatIsCarriedOpensTheBulletinThatPrintedIt() throws Exception {
        try (ShownPage shown = shown("load.html", 1440)) {
            Page page = shown.page();
            page.locator("#files").setInputFiles(new FilePayload[] {bulletin("1-2", "3.10亿元,占全年目标任务20亿元的15.50%"), bulletin("1-3", "4.20亿元")});
            page.locator("#go").click();
            assertThat(page.locator("#outcome")).isVisible(PATIENTLY);

            shown.go("?region=990101&period=2021-03");

            Locator card = page.locator(".card").first();
            assertThat(card.locator(".big")).containsText("4.20");
            card.locator("dd").nth(1).locator("button").click();
            assertThat(page.locator("#derivation")).containsText("沿用");
            page.locator("#source .from button").click();
            assertThat(page.locator("#source mark.token")).containsText("20");
            assertThat(page.locator("#source .report-title")).hasText("关于青岚区2021年1-2月份产业大招商工作完成情况的通报");
        }
    }

    private static FilePayload bulletin(String months, String funds) {
        String text = "关于青岚区2021年" + months + "月份产业大招商工作完成情况的通报\n一、总体情况 全区累计完成重点产业到位资金" + funds + "。\n";
        return new FilePayload(months + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
