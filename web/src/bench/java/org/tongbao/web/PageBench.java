package org.tongbao.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How soon a page stands complete in Chromium, from the start of navigation until everything it shows is there and its charts are
 * drawn; and how long each chart takes from its data to its drawing: from the end of the last answer that its part of the page asked
 * for, by the browser's own timing of resources, until all of it is painted, so that what it waits for others counts. Each visit is to
 * a browser with nothing cached, as on a leader's first look; the pages are taken by turns.
 */
public final class PageBench {

    private static final int WARM_UP = 2;
    private static final int MEASURED = 9;
    /** Told by the page's own clock, which begins with the navigation. */
    private static final String COMPLETE = """
            () => {
              const shown = Number(document.body?.dataset.shown ?? 0) > 0;
              const charts = [...document.querySelectorAll('.chart-canvas')].filter((canvas) => canvas.clientWidth);
              return shown && charts.every((canvas) => canvas.dataset.drawnMs) ? performance.now() : null;
            }""";
    private static final String CHARTS = """
            () => Object.fromEntries([...document.querySelectorAll('.chart-canvas')].filter((canvas) => canvas.dataset.drawnMs)
              .map((canvas) => [canvas.id, Number(canvas.dataset.drawnMs)]))""";

    private final String server;
    private final Browser browser;
    private final Map<String, List<Double>> complete = new LinkedHashMap<>();
    private final Map<String, List<Double>> charts = new LinkedHashMap<>();

    private PageBench(String server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** @param arguments the server's address, then the pages' with what they show */
    public static void main(String[] arguments) {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            PageBench bench = new PageBench(arguments[0], browser);
            for (int i = -WARM_UP; i < MEASURED; i++) {
                for (String path : List.of(arguments).subList(1, arguments.length)) {
                    bench.visit(path, i >= 0);
                }
            }
            bench.print();
        }
    }

    private void visit(String path, boolean isMeasured) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.navigate(server + "/" + path);
            double milliseconds = ((Number) page.waitForFunction(COMPLETE).jsonValue()).doubleValue();
            if (!isMeasured) {
                return;
            }
            complete.computeIfAbsent(path, none -> new ArrayList<>()).add(milliseconds);
            Map<?, ?> drawn = (Map<?, ?>) page.evaluate(CHARTS);
            drawn.forEach((chart, took) ->
                    charts.computeIfAbsent(path + " " + chart, none -> new ArrayList<>()).add(((Number) took).doubleValue()));
        }
    }

    private void print() {
        complete.forEach((path, taken) -> System.out.printf("| %s: complete after | %.0f ms | slowest of %d: %.0f ms | |%n",
                name(path), median(taken), MEASURED, taken.stream().max(Comparator.naturalOrder()).orElseThrow()));
        charts.entrySet().stream().max(Comparator.comparing(chart -> median(chart.getValue()))).ifPresent(slowest ->
                System.out.printf("| the slowest of %d charts, from its data to its drawing: %s | %.0f ms | all charts: %.0f ms | |%n",
                        charts.size(), slowest.getKey().replaceFirst("^[^ ]* ", ""), median(slowest.getValue()),
                        median(charts.values().stream().flatMap(List::stream).toList())));
    }

    private static String name(String path) {
        String page = path.replaceFirst("[.?].*", "");
        return page.isEmpty() ? "overview" : page;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
