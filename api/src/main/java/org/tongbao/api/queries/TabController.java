package org.tongbao.api.queries;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.access.Asker;
import org.tongbao.api.problems.Problem;

@RestController
@RequestMapping("/api/v1/queries/tabs")
class TabController {

    private static final int MOST = 50;

    private final Asker asker;
    private final OpenTabs open;

    TabController(Asker asker, OpenTabs open) {
        this.asker = asker;
        this.open = open;
    }

    @Operation(summary = "The open tabs; their ETag is asked for when they are changed")
    @GetMapping
    ResponseEntity<Tabs> tabs() {
        OpenTabs.Kept kept = open.of(asker.name());
        return ResponseEntity.ok().eTag(Version.etag(kept.version())).body(kept.tabs());
    }

    @Operation(summary = "Keeps the open tabs in place of those that If-Match names")
    @PutMapping
    ResponseEntity<Void> keep(@RequestHeader(name = "If-Match", required = false) String ifMatch, @RequestBody Tabs tabs) {
        check(tabs);
        long version = Version.of(ifMatch, "标签页");
        if (!open.keep(asker.name(), version, tabs)) {
            throw Problem.changedElsewhere("标签页");
        }
        return ResponseEntity.status(HttpStatus.NO_CONTENT).eTag(Version.etag(version + 1)).build();
    }

    private static void check(Tabs tabs) {
        if (tabs.tabs() == null || tabs.tabs().size() > MOST || tabs.tabs().contains(null)) {
            throw Problem.badBody("tabs", "至多 " + MOST + " 个标签页的列表");
        }
        Set<String> ids = new HashSet<>();
        for (Tabs.Tab tab : tabs.tabs()) {
            if (!ids.add(Given.id("tabs.id", tab.id()))) {
                throw Problem.badBody("tabs.id", "互不相同的编号");
            }
            Given.name("tabs.title", tab.title());
            Given.draft("tabs.sql", tab.sql());
        }
        if (tabs.active() != null && !ids.contains(tabs.active())) {
            throw Problem.badBody("active", "其中一个标签页的编号");
        }
    }
}
