package org.tongbao.api.subjects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Page;
import org.tongbao.api.releases.Pages;
import org.tongbao.api.releases.Published;

@RestController
class SubjectController {

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

    @Operation(summary = "Everything printed of a subject, the newest first, in pages")
    @GetMapping("/api/v1/subjects/{subject}/statements")
    Page<StatementPage> statements(
            @PathVariable String subject,
            @Parameter(description = "statements of a page at most, up to 10000; 1000 where left out", example = "50")
            @RequestParam(required = false) Integer limit,
            @Parameter(description = Pages.TOKEN) @RequestParam(name = "page_token", required = false) String pageToken,
            HttpServletRequest request, HttpServletResponse response) {
        long id = number(subject);
        Page<StatementPage> page = published.ask(engine -> {
            Subjects.mustBe(engine, id);
            return StatementPage.of(engine, id, Pages.of(engine.release().id(), "statements of " + id, pageToken, limit));
        }).data();
        Pages.link(page.next(), request, response);
        return page;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("subject", id, "单位的编号（一串数字）");
        }
    }
}
