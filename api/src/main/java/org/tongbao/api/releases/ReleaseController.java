package org.tongbao.api.releases;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.warehouse.release.Release;

@RestController
class ReleaseController {

    private final Published published;

    ReleaseController(Published published) {
        this.published = published;
    }

    /** @param rows of each table of the star */
    record Current(String id, Instant published, Map<String, Long> rows) {}

    @Operation(summary = "The release that is served now")
    @GetMapping("/api/v1/releases/current")
    Current current() {
        Release release = published.current();
        return new Current(release.id(), release.published(), release.rowCounts());
    }
}
