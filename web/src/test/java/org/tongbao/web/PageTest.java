package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page in a real Chromium over the real server. Screenshots are left in {@code target/screenshots}. */
class PageTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Server server;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = Server.over(SampleWarehouse.folder());
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.address() + "/?region=990101&year=2020");
        page.waitForFunction("() => document.querySelectorAll('#standing .place').length > 0 && document.querySelector('#trend canvas')");
        page.waitForTimeout(1200);
    }

    @AfterEach
    void nothingIsComplainedOf() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    @Test
    void theChartHasThePointsOfTheYearAndAGapWhereThereIsNoBulletin() throws Exception {
        JsonNode points = server.json("/api/v1/series?region=990101&indicator=funds_in_place&from=2019-01&to=2020-12")
                .get("data").get("lines").get(0).get("points");
        List<Object> expected = new ArrayList<>();
        for (int i = 12; i < 24; i++) {
            expected.add(points.get(i).get("cumulative").isNull() ? null : points.get(i).get("cumulative").asDouble());
        }

        Object drawn = page.evaluate("() => echarts.getInstanceByDom(document.getElementById('trend')).getOption().series[0].data");

        picture("overview");
        assertThat(((List<?>) drawn).stream().map(v -> v == null ? null : ((Number) v).doubleValue()).toList()).isEqualTo(expected);
        assertThat(expected.get(6)).isNull();
        assertThat(expected.stream().filter(v -> v != null).count()).isEqualTo(10);
    }

    @Test
    void aClickOnAPointShowsTheQuoteHighlighted() {
        @SuppressWarnings("unchecked")
        List<Number> at = (List<Number>) page.evaluate("""
                () => {
                  const element = document.getElementById('trend');
                  const chart = echarts.getInstanceByDom(element);
                  const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [5, chart.getOption().series[0].data[5]]);
                  const box = element.getBoundingClientRect();
                  return [box.left + x, box.top + y];
                }""");
        page.mouse().move(at.get(0).doubleValue(), at.get(1).doubleValue());
        page.mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue());
        Locator source = page.locator("#source");
        assertThat(source).isVisible();
        picture("source");

        assertThat(source.locator("h2").textContent()).isEqualTo("青岚区 · 重点产业到位资金 · 2020-06");
        String figure = source.locator("dd strong").first().textContent();
        assertThat(source.locator("mark.token").allTextContents()).containsExactly(figure.replace(" 亿元", ""));
        assertThat(String.join("", source.locator("mark").allTextContents())).contains("累计完成重点产业到位资金");
        assertThat(source.locator("dt").allTextContents()).contains("累计完成", "年度目标", "完成率", "同比");
    }

    @Test
    void theTableBehindTheChartOpensTheSameByKeyboard() {
        page.locator("#show-table").focus();
        page.keyboard().press("Enter");
        Locator first = page.locator("#trend-table button.figure").first();
        first.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#source mark.token")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#source")).isHidden();
        assertThat(page.locator("#trend-table tbody tr")).hasCount(12);
    }

    @Test
    void aFigureFromATableOpensItsRow() {
        page.locator("#kinds button").nth(2).click();
        page.locator("#standing .amount button").first().click();

        assertThat(page.locator("#source mark.token")).isVisible();
        picture("row");
    }

    @Test
    void aContradictionOpensBothItsSides() {
        assertThat(page.locator("#findings .finding")).hasCount(10);
        page.locator("#findings .sources button").first().click();

        assertThat(page.locator("#source mark").first()).isVisible();
    }

    @Test
    void theLanguageIsChineseAndCanBeSwitched() {
        assertThat(page.locator("#heading")).containsText("青岚区");
        assertThat(page.locator("#trend-title")).hasText("累计完成走势");
        page.locator("#language").click();

        assertThat(page.locator("#trend-title")).hasText("Cumulative trend");
    }

    @Test
    void nothingOverflowsOnATelephone() {
        page.setViewportSize(390, 844);
        page.waitForTimeout(500);
        picture("telephone");

        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }
}
