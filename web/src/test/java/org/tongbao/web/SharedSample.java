package org.tongbao.web;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The sample series, served, and a browser before it: one for all the test classes of a process that change nothing, since a start
 * takes longer than most tests.
 */
final class SharedSample implements BeforeAllCallback {

    private final SharedBrowser browser = new SharedBrowser();
    private Served served;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser.beforeAll(context);
        served = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedSample.class))
                .getOrComputeIfAbsent(Served.class, key -> Served.start(), Served.class);
    }

    /** The data folder that is served. */
    Path data() {
        return served.data();
    }

    /** It can load, as one that the launcher starts. */
    Server server() {
        return served.server();
    }

    Browser browser() {
        return browser.browser();
    }

    /** One of its pages, at a desk. */
    ShownPage shown(String path) {
        return ShownPage.of(browser.reader(), served.server().address(), path);
    }

    ShownPage shown(String path, int width, int height) {
        return ShownPage.of(browser.reader(), served.server().address(), path, width, height);
    }

    private record Served(Path data, Server server) implements AutoCloseable {

        static Served start() {
            try {
                Path data = SampleWarehouse.folder();
                return new Served(data, Server.over(data, SampleWarehouse.loader()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
