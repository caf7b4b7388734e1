package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page needs is named in its head, and a browser's copies are told from newer files. */
class PreloadsTest {

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @ParameterizedTest
    @ValueSource(strings = {
        "", "trend.html", "units.html", "unit.html", "sectors.html", "year-end.html", "bulletins.html", "load.html", "workbench.html"
    })
    void everyFileOfThePageIsNamedInItsHead(String path) throws Exception {
        String head = get("/" + path, null).body();
        Set<String> asked = ConcurrentHashMap.newKeySet();
        try (Page page = SAMPLE.browser().newPage()) {
            page.onRequest(request -> asked.add(URI.create(request.url()).getPath().substring(1)));
            page.navigate(SAMPLE.server().address() + "/" + path);
            page.waitForFunction("() => document.body.dataset.shown || document.querySelector('.cm-editor')");
        }
        assertThat(asked).anyMatch(file -> file.endsWith("main.js")).anyMatch(file -> file.equals("design/tokens.css"));
        assertThat(asked.stream().filter(file -> file.matches(".*\\.(js|css)") && !file.startsWith("vendor/")))
                .allSatisfy(file -> assertThat(head).contains("\"" + file + "\""));
    }

    @Test
    void aFileIsToldByItsContentAndNotByItsDate() throws Exception {
        HttpResponse<String> first = get("/shell/page.js", null);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/shell/page.js", tag).statusCode()).isEqualTo(304);
        assertThat(get("/shell/header.js", tag).statusCode()).isEqualTo(200);
        assertThat(get("/shell/header.js", null).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    private static HttpResponse<String> get(String path, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
