package org.tongbao.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data that another version of the product published is told of, kept, and published anew by the next load of whatever it be. */
class OutdatedReleaseTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @RegisterExtension
    private static final SharedBrowser BROWSER = new SharedBrowser();

    @Test
    void itIsToldAndTheNextLoadPublishesItAnew() throws Exception {
        Path data = SampleWarehouse.folder();
        Path known = first(data.resolve("originals"));
        Path manifest = data.resolve("releases").resolve(Files.readString(data.resolve("CURRENT")).strip() + ".json");
        assertThat(manifest.toFile().setWritable(true)).isTrue();
        String told = Files.readString(manifest);
        String other = told.replaceFirst("(\"views\"\\s*:\\s*\")[0-9a-f]{8}", "$100000000");
        assertThat(other).isNotEqualTo(told);
        Files.writeString(manifest, other);

        try (Server server = Server.over(data, SampleWarehouse.loader())) {
            for (String path : new String[] {"regions", "query?metrics=funds_in_place", "sql/catalogue", "releases/current", "reports/990101/2021"}) {
                HttpResponse<String> answer = server.get("/api/v1/" + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(Server.parse(answer.body()).get("type").asString()).isEqualTo("urn:tongbao:problem:release-outdated");
                assertThat(Server.parse(answer.body()).get("detail").asString()).contains("重新载入任何一份通报", "没有丢");
            }
            assertThat(server.send("POST", "/api/v1/sql", "{\"sql\":\"SELECT 1\"}").body()).contains("release-outdated");

            try (ShownPage shown = ShownPage.of(BROWSER.reader(), server.address(), "").expecting("status of 503")) {
                assertThat(shown.page().locator("#problem")).containsText("另一版通报软件");
                shown.go("load.html");
                assertThat(shown.page().locator("#problem")).isHidden();
                shown.page().locator("#files").setInputFiles(known);
                shown.page().locator("#go").click();
                assertThat(shown.page().locator("#outcome")).isVisible(PATIENTLY);

                shown.go("");
                assertThat(shown.page().locator("#heading")).containsText("青岚区");
            }
            assertThat(server.json("/api/v1/bulletins?region=990101").get("data")).hasSize(33);
        }
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }
}
