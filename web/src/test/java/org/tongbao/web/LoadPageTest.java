package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk loads a bulletin, reads what was found, and takes it back. */
class LoadPageTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    private static final SharedBrowser BROWSER = new SharedBrowser();

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.over(SampleWarehouse.folder(), SampleWarehouse.loader());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void filesAreLoadedFollowedReadAndUndone() throws Exception {
        try (ShownPage load = ShownPage.of(BROWSER.reader(), server.address(), "load.html")) {
            Page page = load.page();
            String before = page.locator("#release").textContent();
            page.locator("#files").setInputFiles(new FilePayload[] {
                file("二月.txt", LoadsTest.BULLETIN), file("<img src=x onerror=alert(1)>.docx", ""), file("误选.txt", "x")});
            assertThat(page.locator("#chosen li")).hasCount(3);
            page.locator("#chosen li").nth(2).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            assertThat(page.locator("#chosen li")).hasCount(2);
            page.locator("#go").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("#steps li")).hasCount(6);
            assertThat(page.locator("#steps [aria-current=step]")).isVisible(PATIENTLY);
            page.reload();
            assertThat(page.locator("#outcome")).isVisible(PATIENTLY);

            assertThat(page.url()).contains("load=");
            assertThat(page.locator("#loaded a.name")).hasText("关于青岚区2022年1-2月份产业大招商工作完成情况的通报");
            assertThat(page.locator("#loaded a.name").getAttribute("href")).contains("bulletins.html?", "key=", "region=990101");
            assertThat(page.locator("#refused li")).containsText("空文件");
            assertThat(page.locator("#refused li .file")).hasText("<img src=x onerror=alert(1)>.docx");
            assertThat(page.locator("#found")).containsText("区某某中心的项目编制完成率印为 35%");
            assertThat(page.locator("#names")).containsText("区某某中心");
            assertThat(page.locator("#release")).not().hasText(before);
            page.locator("#found .sources button").first().click();
            assertThat(page.locator("#source mark").first()).isVisible();
            page.keyboard().press("Escape");
            load.picture("load-outcome");
            assertThat(load.unreadable()).isEmpty();
            assertThat(load.inaccessible()).isEmpty();
            page.setViewportSize(390, 844);
            assertThat(load.unreadable()).isEmpty();

            undo(load);

            assertThat(page.locator("#undone li")).isVisible(PATIENTLY);
            assertThat(page.locator("#undone li")).containsText("关于青岚区2022年1-2月份产业大招商工作完成情况的通报");
            assertThat(server.json("/api/v1/periods?region=990101").get("data").toString()).doesNotContain("2022-02");
            page.goBack();
            assertThat(page.locator("#loaded")).containsText("已撤销");
        }
    }

    private static void undo(ShownPage load) throws Exception {
        Page page = load.page();
        page.locator("#undo").focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator("#undo-dialog");
        assertThat(dialog.locator("li")).isVisible(PATIENTLY);
        assertThat(dialog).containsText("关于青岚区2022年1-2月份产业大招商工作完成情况的通报");
        load.picture("load-undo");
        assertThat(load.inaccessible()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        page.locator("#undo").click();
        assertThat(page.locator("#undo-yes")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(120_000));
        assertThat(page.locator("#undo-yes")).not().isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#undo-yes")).isFocused();
        page.keyboard().press("Enter");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }
}
