package org.tongbao.api.subjects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;

@RestController
class SubjectController {

    private static final int MOST = 200;

    private final Published published;

    SubjectController(Published published) {
        this.published = published;
    }

    @Operation(summary = "Subjects of a region that have figures")
    @GetMapping("/api/v1/subjects")
    Answer<List<SubjectEntry>> subjects(
            @Parameter(example = "990101") @RequestParam String region, @RequestParam(required = false) String indicator) {
        return published.ask(engine -> Subjects.of(engine, region, indicator));
    }

    @Operation(summary = "A subject: its names, what it came from and went into, what belongs to it, and the lists it stood on")
    @GetMapping("/api/v1/subjects/{subject}")
    Answer<Subject> subject(@PathVariable String subject) {
        return published.ask(engine -> Subjects.one(engine, number(subject)));
    }

    @Operation(summary = "Everything printed of a subject, the newest first, page by page")
    @GetMapping("/api/v1/subjects/{subject}/statements")
    Answer<StatementPage> statements(
            @PathVariable String subject,
            @Parameter(description = "1 to 200", example = "50") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "nextPageToken of the page before; the first page where left out")
            @RequestParam(name = "page_token", required = false) String pageToken) {
        if (limit < 1 || limit > MOST) {
            throw Problem.badParameter("limit", String.valueOf(limit), "1 到 " + MOST);
        }
        return published.ask(engine -> {
            long id = number(subject);
            Subjects.mustBe(engine, id);
            return StatementPage.of(engine, id, pageToken, limit);
        });
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("subject", id, "单位的编号（一串数字）");
        }
    }
}
