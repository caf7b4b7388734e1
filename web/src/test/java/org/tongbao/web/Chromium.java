package org.tongbao.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Chromium or Chrome of this machine, driven by Playwright; none is downloaded. The one without windows comes first: it is the
 * same engine without the desktop around it, which costs less.
 */
final class Chromium {

    private Chromium() {}

    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        List<String> arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(path()).setArgs(arguments).setHeadless(true));
    }

    private static Path path() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium or Chrome on the PATH: ./tongbao test installs one"));
    }
}
