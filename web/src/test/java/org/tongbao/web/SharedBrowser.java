package org.tongbao.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** One browser for all the test classes of a process, from when it is first asked for until the last of them has run. */
final class SharedBrowser implements BeforeAllCallback {

    private Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedBrowser.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    Browser browser() {
        return running.reader().browser();
    }

    /** Someone who has the scripts and styles of the pages seen before. */
    BrowserContext reader() {
        return running.reader();
    }

    private static final class Running implements AutoCloseable {

        private Playwright playwright;
        private BrowserContext reader;

        BrowserContext reader() {
            if (playwright == null) {
                playwright = Chromium.playwright();
                reader = ShownPage.reader(Chromium.launch(playwright));
            }
            return reader;
        }

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }
    }
}
