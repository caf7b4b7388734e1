package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the product's pages in a real Chromium. When it is closed, nothing may have been complained of or asked of others. */
final class ShownPage implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int shown;

    private ShownPage(Page page, String address) {
        this.address = address;
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                complaints.add("asked " + request.url());
            }
        });
    }

    /** Beside others of one reader, who has the scripts and styles already. */
    static ShownPage of(BrowserContext reader, String address, String path, int width, int height) {
        Page page = reader.newPage();
        page.setViewportSize(width, height);
        return new ShownPage(page, address).go(path);
    }

    static BrowserContext reader(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    static ShownPage of(BrowserContext reader, String address, String path) {
        return of(reader, address, path, 1440, 900);
    }

    /** What the browser may say of an answer that is meant to be a problem. */
    ShownPage expecting(String complaint) {
        expected.add(complaint);
        return this;
    }

    /** Waits until the page has shown what its address says, and its charts are drawn. */
    ShownPage go(String path) {
        page.navigate(address + "/" + path);
        shown = 0;
        return settled();
    }

    /** Waits until what was clicked last is shown. */
    ShownPage settled() {
        page.waitForFunction("(before) => Number(document.body.dataset.shown ?? 0) > before"
                + " && [...document.querySelectorAll('.chart-canvas')].every((canvas) => canvas.dataset.drawnMs || !canvas.clientWidth)", shown);
        shown = ((Number) page.evaluate("() => Number(document.body.dataset.shown)")).intValue();
        return this;
    }

    Page page() {
        return page;
    }

    /** Left in {@code target/screenshots}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** @return what a chart's option holds, by a script's path into it, as in {@code series[0].data} */
    Object drawn(String chart, String path) {
        return page.evaluate("([id, path]) => path.split('.').reduce((value, key) => { const [, name, at] = key.match(/^([^[]+)(?:\\[(\\d+)\\])?$/);"
                + " return at === undefined ? value[name] : value[name][Number(at)]; }, echarts.getInstanceByDom(document.getElementById(id)).getOption())",
                List.of(chart, path));
    }

    /** @return each thing on the page that can't be read: cut off, outside, or with another's text over it */
    @SuppressWarnings("unchecked")
    List<String> unreadable() throws IOException {
        return (List<String>) page.evaluate(script("layout.js"));
    }

    /** @return what axe finds against WCAG 2.1 at AA */
    @SuppressWarnings("unchecked")
    List<String> inaccessible() throws IOException {
        page.evaluate(script("/axe.min.js"));
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], preload: false })).violations
                    .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target} ${node.failureSummary}`))""");
    }

    private static String script(String name) throws IOException {
        try (InputStream in = ShownPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        page.close();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertThat(complaints).isEmpty();
    }
}
