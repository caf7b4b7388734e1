package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on a telephone, a desk and a wall, in both languages, light and dark: legible, without a complaint, WCAG 2.1 AA. */
class PagesTest {

    private static final List<int[]> SCREENS = List.of(new int[] {390, 844}, new int[] {1440, 900}, new int[] {2560, 1440});

    private static Server server;
    private static Playwright playwright;
    private static Browser browser;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "overview, ?region=990101&period=2021-08",
        "trend, trend.html?region=990101&year=2020",
        "trend of months, trend.html?region=990101&year=2020&mode=period",
    })
    void isLegibleEverywhere(String name, String path) throws Exception {
        List<String> found = new ArrayList<>();
        for (String language : List.of("", "&lang=en")) {
            for (String theme : List.of("&theme=light", "&theme=dark")) {
                for (int[] screen : SCREENS) {
                    try (ShownPage page = ShownPage.of(browser, server.address(), path + language + theme, screen[0], screen[1])) {
                        String where = name.replace(' ', '-') + "-" + screen[0] + language.replace("&lang=", "-") + theme.replace("&theme=", "-");
                        page.picture(where);
                        page.unreadable().forEach(one -> found.add(where + ": " + one));
                        if (screen[0] != 2560) {
                            page.inaccessible().forEach(one -> found.add(where + ": " + one));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
