package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL workbench in a real Chromium over the real server. Screenshots are left in {@code target/screenshots}. */
class WorkbenchTest {

    /** On a machine with other work to do. */
    private static final int A_WORKERS_START_MS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double PATIENCE_MS = 60_000;
    private static final String FUNDS = """
            SELECT end_month, subject, target, actual, rate, yoy, actual_statement
            FROM progress_yoy
            WHERE indicator_code = 'funds_in_place' AND category_code = 'whole' AND year = 2021 AND subject_group = 'township'
            ORDER BY end_month, subject""";

    @RegisterExtension
    private static final SharedBrowser BROWSER = new SharedBrowser();

    private static Server server;
    private static BrowserContext reader;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = Server.over(SampleWarehouse.folder());
        reader = BROWSER.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    }

    @AfterAll
    static void stop() {
        reader.close();
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        closeAllTabs();
        for (JsonNode query : server.json("/api/v1/queries")) {
            server.send("DELETE", "/api/v1/queries/" + query.get("id").asString(), null);
        }
        server.send("DELETE", "/api/v1/queries/history", null);
        page = window();
    }

    /** The page of the test before may still be sending its tabs: then it was first, and theirs are closed once more. */
    private static void closeAllTabs() throws Exception {
        int status;
        do {
            String version = server.get("/api/v1/queries/tabs").headers().firstValue("ETag").orElseThrow();
            status = server.send("PUT", "/api/v1/queries/tabs", "{\"tabs\":[]}", "If-Match", version).statusCode();
        } while (status == 412);
        assertThat(status).isEqualTo(204);
    }

    private Page window() {
        Page opened = reader.newPage();
        opened.onConsoleMessage(message -> {
            boolean refusedQuery = message.text().startsWith("Failed to load resource") && message.location().contains("/api/v1/");
            if ((message.type().equals("error") || message.type().equals("warning")) && !refusedQuery) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(server.address() + "/workbench.html");
        assertThat(opened.locator(".query-tab.active")).hasCount(1);
        assertThat(opened.locator("#shelf-tables .table-entry").first()).isVisible();
        return opened;
    }

    @AfterEach
    void nothingIsComplainedOf() {
        List.copyOf(reader.pages()).forEach(Page::close);
        assertThat(complaints).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("workbench-" + name + ".png")));
    }

    private void write(String sql) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.evaluate("sql => navigator.clipboard.writeText(sql)", sql);
        page.keyboard().press("Control+V");
        page.keyboard().press("Escape");
    }

    private void run(String sql) {
        write(sql);
        page.keyboard().press("Control+Enter");
        finish();
    }

    private void finish() {
        assertThat(page.locator("#run-all")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE_MS));
    }

    private String text() {
        return (String) page.evaluate("() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\\n')");
    }

    private List<String> row(int number) {
        return page.locator("#grid .tabulator-row").nth(number).locator(".tabulator-cell:not(.row-number)").allTextContents();
    }

    private JsonNode answer(String sql) throws Exception {
        return JSON.readTree(server.send("POST", "/api/v1/sql", JSON.writeValueAsString(Map.of("sql", sql))).body());
    }

    @Test
    void theEditorOffersTablesColumnsAndFunctionsAndFindsThemInChinese() {
        Locator offered = page.locator(".cm-tooltip-autocomplete li");
        page.locator(".cm-content").click();
        page.keyboard().type("SELECT * FROM progress_y");
        assertThat(offered.first()).containsText("progress_yoy");
        page.waitForTimeout(200);
        page.keyboard().press("Enter");
        page.keyboard().type(" p WHERE p.indicator_c");
        assertThat(offered.first()).containsText("indicator_code");
        page.waitForTimeout(200);
        page.keyboard().press("Enter");
        page.keyboard().type(" = roun");
        assertThat(offered.first()).containsText("round");
        page.waitForTimeout(200);
        page.keyboard().press("Enter");
        assertThat(page.locator(".cm-content")).hasText("SELECT * FROM progress_yoy p WHERE p.indicator_code = round()");

        write("SELECT ");
        page.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("单位键");
        page.keyboard().press("Control+Space");
        assertThat(offered.first()).containsText("subject_key");
        picture("completion");
    }

    @Test
    void whatIsShownIsWhatTheServerSaysDigitForDigit() throws Exception {
        run(FUNDS);

        assertThat(page.locator("#grid .tabulator-row").first()).isVisible();
        JsonNode expected = answer(FUNDS);
        for (int i = 0; i < 5; i++) {
            List<String> values = new ArrayList<>();
            expected.get("rows").get(i).forEach(value -> values.add(value.isNull() ? "null" : value.asString()));
            assertThat(row(i)).isEqualTo(values);
        }
        assertThat(page.locator("#status")).containsText("132 行");
        Locator amount = page.locator("#grid .tabulator-col[tabulator-field='3']");
        assertThat(amount.locator(".column-type")).containsText("DECIMAL");
        assertThat(amount.locator(".column-name")).hasText("actual");
        assertThat(page.locator("#grid .tabulator-row .tabulator-cell[tabulator-field='3']").first()).hasCSS("text-align", "right");
        picture("result");
    }

    @Test
    void valuesThatABrowserWouldRoundStayExact() {
        run("SELECT 12345678901234567890.123456789012345678::DECIMAL(38, 18) AS exact, 9007199254740993::BIGINT AS big, "
                + "170141183460469231731687303715884105727::HUGEINT AS huge, NULL AS nothing, '' AS empty, ['a', NULL] AS list");

        List<String> shown = row(0);
        assertThat(shown.subList(0, 5)).containsExactly(
                "12345678901234567890.123456789012345678", "9007199254740993", "170141183460469231731687303715884105727", "null", "");
        assertThat(page.locator("#grid .tabulator-cell[tabulator-field='3'] .null")).hasCount(1);
        assertThat(page.locator("#grid .tabulator-cell[tabulator-field='4'] .null")).hasCount(0);
    }

    @Test
    void everyStatementIsRunOrTheOneAtTheCursorOrTheSelection() {
        String three = "SELECT 1 AS one; -- ; no end\nSELECT ';' AS two;\nSELECT 3 AS three";
        run(three);
        assertThat(page.locator("#result-tabs .tab")).hasCount(3);
        assertThat(page.locator("#grid .column-name")).hasText(new String[] {"three"});
        page.locator("#result-tabs .tab").nth(1).click();
        assertThat(page.locator("#grid .column-name")).hasText(new String[] {"two"});

        page.locator(".cm-line").nth(1).click();
        page.keyboard().press("Control+Shift+Enter");
        finish();
        assertThat(page.locator("#result-tabs")).isHidden();
        assertThat(page.locator("#grid .column-name")).hasText(new String[] {"two"});

        page.locator(".cm-line").nth(2).click();
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.keyboard().press("Control+Enter");
        finish();
        assertThat(page.locator("#grid .column-name")).hasText(new String[] {"three"});
        assertThat(text()).isEqualTo(three);
    }

    @Test
    void anErrorIsMarkedAtItsPlaceInTheWholeText() {
        run("SELECT 1;\n\n-- 第二条\nSELECT subject,\n  nothing_here FROM progress");

        assertThat(page.locator("#failure")).containsText("nothing_here");
        assertThat(page.locator("#failure strong")).hasText("第 5 行第 3 列");
        Locator mark = page.locator(".cm-lintRange-error");
        assertThat(mark).hasCount(1);
        assertThat((Boolean) mark.evaluate("mark => mark.closest('.cm-line').textContent.includes('nothing_here') && 'nothing_here'.startsWith(mark.textContent)"))
                .isTrue();
        picture("error");

        run("DELETE FROM progress");
        assertThat(page.locator("#failure")).containsText("只");
        assertThat(page.locator("#grid .tabulator-row")).hasCount(0);
    }

    @Test
    void aPlanIsShownWithoutRunning() {
        write("SELECT subject FROM progress_yoy WHERE rate > 50");
        page.locator("#explain").click();

        assertThat(page.locator("#plan")).containsText("progress_yoy");
        assertThat(page.locator("#grid .tabulator-row")).hasCount(0);
    }

    @Test
    void aLongQueryShowsItsTimeAndIsCancelled() {
        write("SELECT count(*) FROM range(100000) a(x), range(1000000) b(y) WHERE hash(x + y) % 7 = 3");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#clock")).containsText(Pattern.compile("运行中 · \\d+\\.\\d+ 秒"));
        assertThat(page.locator("#progress")).isVisible();
        assertThat(page.locator("#run-all")).isDisabled();
        picture("running");
        page.locator("#cancel").click();

        assertThat(page.locator("#status")).hasText("已取消");
        assertThat(page.locator("#run-all")).isEnabled();
        run("SELECT 42 AS answer");
        assertThat(row(0)).containsExactly("42");
    }

    @Test
    void aLongQueryShowsHowFarItIs() {
        write("SELECT count(*) FROM range(30000000) t(i) WHERE md5(i::VARCHAR) LIKE 'zz%'");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#clock")).containsText(
                Pattern.compile("\\d+% · 已读 [\\d,]+ 行"), new LocatorAssertions.ContainsTextOptions().setTimeout(A_WORKERS_START_MS));
        Number shown = (Number) page.locator("#progress").evaluate("bar => bar.value");
        assertThat(page.locator("#progress")).not().hasAttribute("value", String.valueOf(shown));
        Number later = (Number) page.locator("#progress").evaluate("bar => bar.value");
        page.locator("#cancel").click();

        assertThat(later.doubleValue()).isBetween(shown.doubleValue(), 100.0);
        assertThat(page.locator("#status")).hasText("已取消");
    }

    @Test
    void tabsSurviveAReloadEvenOneRightAfterAKey() {
        write("SELECT '第一'");
        page.locator(".query-tab-new").click();
        page.locator(".query-tab.active .query-tab-name").dblclick();
        page.keyboard().press("Control+A");
        page.keyboard().type("年底 <b>排名</b>");
        page.keyboard().press("Enter");
        write("SELECT '第二'\nFROM progress");
        page.reload();

        assertThat(page.locator(".query-tab-name")).hasText(new String[] {"查询 1", "年底 <b>排名</b>"});
        assertThat(page.locator(".query-tab.active")).containsText("年底");
        assertThat(page.locator(".cm-line")).hasText(new String[] {"SELECT '第二'", "FROM progress"});
        page.locator(".query-tab-name").first().click();
        assertThat(page.locator(".cm-line")).hasText(new String[] {"SELECT '第一'"});
    }

    @Test
    void ofTwoWindowsNoneOverwritesTheOtherUnasked() {
        Page other = window();
        write("SELECT 'mine'");
        page.waitForResponse(response -> response.url().endsWith("/tabs") && response.status() == 204, () -> page.keyboard().type(" "));
        other.locator(".cm-content").click();
        other.keyboard().type("SELECT 2");
        Locator conflict = other.locator("#tabs-conflict");
        assertThat(conflict).containsText("已在别的窗口改过");

        conflict.locator("button").first().click();

        assertThat(conflict).isHidden();
        assertThat(other.locator(".cm-content")).containsText("SELECT 'mine'");
    }

    @Test
    @Tag("alone")
    void aHundredThousandRowsScrollWithoutStutterAndAreCopiedWhole() {
        page.locator("#max-rows").selectOption("100000");
        run("SELECT i AS n, (i * 1.25)::DECIMAL(18, 4) AS amount, '单位' || (i % 97) AS subject, "
                + "CASE WHEN i % 7 > 0 THEN i END AS some, md5(i::VARCHAR) AS hash FROM range(100000) t(i) ORDER BY i");
        assertThat(page.locator("#status")).containsText("100,000 行");
        assertThat(page.locator("#grid .tabulator-row").first()).isVisible();

        @SuppressWarnings("unchecked")
        Map<String, Object> scrolled = (Map<String, Object>) page.evaluate("""
                async () => {
                  const holder = document.querySelector('#grid .tabulator-tableholder');
                  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                  const frames = [];
                  const timed = async (to) => {
                    const begun = performance.now();
                    holder.scrollTop = to;
                    await frame();
                    frames.push(performance.now() - begun);
                  };
                  await frame();
                  for (let i = 1; i <= 120; i++) await timed(i * 400);
                  for (let i = 1; i <= 40; i++) await timed(holder.scrollHeight * ((i * 37) % 41) / 41);
                  holder.scrollTop = holder.scrollHeight;
                  await frame();
                  await frame();
                  frames.sort((a, b) => a - b);
                  return { median: frames[80], slowest: frames[159], rows: document.querySelectorAll('#grid .tabulator-row').length };
                }""");
        System.out.println("100,000 rows scrolled: " + scrolled);
        assertThat(((Number) scrolled.get("median")).doubleValue()).isLessThan(60);
        assertThat(((Number) scrolled.get("slowest")).doubleValue()).isLessThan(500);
        assertThat(((Number) scrolled.get("rows")).intValue()).isLessThan(200);
        assertThat(page.locator("#grid .tabulator-row").last()).containsText("124998.7500");
        picture("many-rows");

        page.locator("#copy").click();
        assertThat(page.locator("#status")).containsText("已复制 100,000 行");
        String[] lines = ((String) page.evaluate("() => navigator.clipboard.readText()")).split("\r?\n");
        assertThat(lines).hasSize(100_001);
        assertThat(lines[0]).isEqualTo("n\tamount\tsubject\tsome\thash");
        assertThat(lines[1]).startsWith("0\t0.0000\t单位0\t\t");
        assertThat(lines[100_000]).startsWith("99999\t124998.7500\t单位89\t99999\t");
    }

    @Test
    void aTabKeepsItsResultWhileAnotherIsInFront() {
        run("SELECT 'mine' AS x");
        page.locator(".query-tab-new").click();
        assertThat(page.locator("#grid .tabulator-row")).hasCount(0);
        run("SELECT no_such");
        page.locator(".query-tab-name").first().click();

        assertThat(page.locator("#failure")).isHidden();
        assertThat(page.locator("#grid .tabulator-row")).containsText("mine");
    }

    @Test
    void rowsBeyondTheLimitAreSaidToBeMissing() {
        page.locator("#max-rows").selectOption("1000");
        run("SELECT * FROM range(5000)");

        assertThat(page.locator("#cut")).containsText("只取了前 1,000 行");
    }

    @Test
    void aSelectionIsCopiedAsCellsOfASpreadsheet() {
        run("SELECT 'a\tb' AS x, 1.50 AS y UNION ALL SELECT 'say \"hi\"', NULL ORDER BY y NULLS LAST");
        Locator cells = page.locator("#grid .tabulator-row .tabulator-cell[tabulator-field]:not(.row-number)");
        cells.first().click();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+c");

        assertThat(page.locator("#status")).containsText("已复制 2 行");
        assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("x\ty\r\n\"a\tb\"\t1.50\r\n\"say \"\"hi\"\"\"\t");
    }

    @Test
    void sortingIsByTheDigitsNotByTheText() {
        run("SELECT unnest([9.5, 10.25, NULL, -3, 100]::DECIMAL(38, 20)[]) AS x");
        page.locator("#grid .tabulator-col[tabulator-field='0'] .tabulator-col-sorter").click();

        assertThat(page.locator("#grid .tabulator-row").first()).containsText("-3.0");
        assertThat(page.locator("#grid .tabulator-row .tabulator-cell[tabulator-field='0']").allTextContents().stream().map(x -> x.replaceFirst("\\.?0+$", "")).toList())
                .isEqualTo(Arrays.asList("-3", "9.5", "10.25", "100", "null"));
    }

    @Test
    void aFigureOpensTheSentenceItWasPrintedInByMouseAndByKeyboard() {
        run(FUNDS);
        Locator figure = page.locator("#grid .tabulator-cell[tabulator-field='3'] .figure").first();
        figure.click();
        assertThat(page.locator("#source mark.token")).isVisible();
        assertThat(page.locator("#source h2")).containsText("重点产业到位资金");
        picture("source");
        page.keyboard().press("Escape");
        assertThat(page.locator("#source")).isHidden();

        page.locator("#grid .tabulator-cell[tabulator-field='2']").first().click();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#source mark.token")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#source")).isHidden();
        finish();
    }

    @Test
    void aResultIsDrawnByTheColumnsThatAreChosen() throws Exception {
        run(FUNDS);
        page.locator("#as-chart").click();
        assertThat(page.locator("#chart canvas").first()).isVisible();
        page.waitForTimeout(800);
        picture("chart");
        JsonNode rows = answer(FUNDS).get("rows");
        String first = rows.get(0).get(1).asString();
        List<Double> expected = new ArrayList<>();
        rows.forEach(row -> {
            if (row.get(1).asString().equals(first)) {
                expected.add(row.get(3).isNull() ? null : Double.valueOf(row.get(3).asString()));
            }
        });
        String series = "() => { const option = echarts.getInstanceByDom(document.getElementById('chart')).getOption(); "
                + "return [option.series[0].name, option.series[0].type, option.xAxis[0].data.length, option.series[0].data]; }";

        List<?> drawn = (List<?>) page.evaluate(series);
        assertThat(drawn.subList(0, 3)).isEqualTo(List.of(first, "line", 11));
        assertThat(((List<?>) drawn.get(3)).stream().map(v -> v == null ? null : ((Number) v).doubleValue()).toList()).isEqualTo(expected);

        page.locator("[data-axis='kind']").selectOption("bar");
        page.locator("[data-axis='y']").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("rate"));
        page.locator("[data-axis='series']").selectOption("-1");
        assertThat(((List<?>) page.evaluate(series)).subList(0, 2)).isEqualTo(List.of("rate", "bar"));
        assertThat(page.locator("#chart-note")).containsText("只画了第一行");
    }

    @Test
    void whereThereAreNoRowsNothingIsDrawnAndThatIsSaid() {
        run("SELECT 1 AS n WHERE false");
        page.locator("#as-chart").click();
        assertThat(page.locator("#chart-note")).hasText("没有行");
        assertThat(page.locator("#chart")).isHidden();
    }

    @Test
    void queriesAreSavedUnderNamesOpenedAndChanged() throws Exception {
        write("SELECT '甲' AS x");
        page.locator("#save").click();
        page.locator("#save-name").fill("<img src=x onerror=\"window.__x=1\">");
        page.keyboard().press("Enter");
        assertThat(page.locator("#status")).containsText("已保存");
        page.locator("#shelf-tab-saved").click();
        assertThat(page.locator("#shelf-saved .entry-name")).hasText("<img src=x onerror=\"window.__x=1\">");

        write("SELECT '乙' AS x");
        page.keyboard().press("Control+s");
        page.locator(".save-dialog .go").click();
        assertThat(page.locator("#shelf-saved code")).hasText("SELECT '乙' AS x");
        assertThat(server.json("/api/v1/queries").size()).isEqualTo(1);

        write("DROP TABLE progress_yoy");
        page.keyboard().press("Control+s");
        page.locator(".save-dialog .go").click();
        assertThat(page.locator("#problem")).containsText("只");
        assertThat(server.json("/api/v1/queries").get(0).get("sql").asString()).isEqualTo("SELECT '乙' AS x");
        assertThat(page.evaluate("() => window.__x === undefined")).isEqualTo(true);
    }

    @Test
    void whatWasRunIsInTheHistory() {
        run("SELECT 7 AS seven");
        run("SELECT nothing FROM progress");
        page.locator("#shelf-tab-history").click();
        Locator entries = page.locator("#shelf-history .history-entry");
        assertThat(entries).hasCount(2);
        assertThat(entries.first()).containsText("出错");
        assertThat(entries.nth(1)).containsText(Pattern.compile("✓ 成功.*1 行.*SELECT 7 AS seven"));
        picture("history");

        entries.nth(1).click();
        assertThat(page.locator(".query-tab")).hasCount(2);
        assertThat(page.locator(".cm-content")).hasText("SELECT 7 AS seven");
    }

    @Test
    void aResultIsTakenAwayInEachFormat() throws Exception {
        run("SELECT 1.50::DECIMAL(9, 2) AS amount");
        for (String format : List.of("xlsx", "csv", "parquet", "arrow")) {
            Download file = page.waitForDownload(() -> page.locator("#exports [data-format='" + format + "']").click());

            assertThat(file.suggestedFilename()).isEqualTo("查询 1." + format);
            assertThat(file.path()).isNotEmptyFile();
            assertThat(page.locator("#status")).hasText("已导出 查询 1." + format);
        }
    }

    @Test
    void hostileTextIsInertWhereverItIsShown() {
        String hostile = "<img src=x onerror=\"window.__x=1\">";
        run("SELECT '" + hostile + "' AS \"" + hostile.replace("\"", "\"\"") + "\", 1 AS y, '<b>' AS z UNION ALL SELECT '{{7*7}}', 2, '</script>'");
        assertThat(page.locator("#grid .column-name").first()).hasText(hostile);
        assertThat(row(0).get(0)).isEqualTo(hostile);
        page.locator("#grid .tabulator-cell[tabulator-field='0']").first().hover();
        page.locator("#as-chart").click();
        page.locator("#chart canvas").first().hover();
        page.waitForTimeout(300);
        page.locator("#shelf-tab-history").click();
        assertThat(page.locator("#shelf-history code").first()).containsText(hostile);

        assertThat(page.evaluate("() => window.__x === undefined && document.querySelector('main img, aside img') === null")).isEqualTo(true);
    }

    @Test
    void withoutTheDatabaseOfSavedQueriesSqlRunsAndThePageSaysWhatIsWrong() throws Exception {
        try (Server bare = Server.over(SampleWarehouse.folder(), "--tongbao.store.url=jdbc:postgresql://127.0.0.1:1/none")) {
            page.navigate(bare.address() + "/workbench.html");
            assertThat(page.locator("#problem")).containsText("数据库打不开");
            run("SELECT 42 AS answer");

            assertThat(row(0)).containsExactly("42");
        }
    }

    @Test
    void theCatalogueIsSearchedInChineseAndPutIntoTheEditor() {
        page.locator("#shelf-tables .search").fill("单位键");
        Locator column = page.locator("#shelf-tables .column-entry", new Page.LocatorOptions().setHasText("subject_key")).first();
        assertThat(column).containsText("单位键");
        column.click();

        assertThat(page.locator(".cm-content")).hasText("subject_key");
    }

    @Test
    void theLanguageIsChineseAndCanBeSwitched() {
        assertThat(page.locator("#run-all")).hasText("运行");
        run("SELECT 1 AS x");
        page.locator("#language").click();
        assertThat(page.locator("#run-all")).hasText("Run");
        assertThat(page.locator("#grid .tabulator-row")).hasCount(1);
        assertThat(page.locator("#status")).containsText("1 rows");
    }

    @Test
    void theMainPageLeadsHereAndBack() {
        page.locator("nav.pages a").first().click();
        page.locator("nav.pages a[href^='workbench.html']").click();

        assertThat(page).hasURL(Pattern.compile(".*/workbench\\.html.*"));
        assertThat(page.locator(".query-tab.active")).hasCount(1);
    }

    @Test
    void nothingOverflowsOnATelephone() {
        page.setViewportSize(390, 844);
        run(FUNDS);
        page.locator("#shelf-toggle").click();
        assertThat(page.locator("#shelf-tables .table-entry").first()).isVisible();
        page.locator("#shelf-toggle").click();
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("workbench-telephone.png")).setFullPage(true));

        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }
}
