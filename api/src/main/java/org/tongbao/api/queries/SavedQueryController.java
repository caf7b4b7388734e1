package org.tongbao.api.queries;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.access.Asker;
import org.tongbao.api.problems.Problem;

@RestController
@RequestMapping("/api/v1/queries")
class SavedQueryController {

    private static final String WHAT = "这个查询";

    private final Asker asker;
    private final SqlCheck check;
    private final SavedQueries queries;

    SavedQueryController(Asker asker, SqlCheck check, SavedQueries queries) {
        this.asker = asker;
        this.check = check;
        this.queries = queries;
    }

    record Draft(String name, String sql) {}

    @Operation(summary = "Saved queries, the one changed last first")
    @GetMapping
    List<SavedQuery> all() {
        return queries.of(asker.name());
    }

    @Operation(summary = "A saved query; its ETag is asked for when it is changed")
    @GetMapping("/{id}")
    ResponseEntity<SavedQuery> one(@PathVariable String id) {
        return answer(queries.find(asker.name(), key(id)).orElseThrow(() -> notFound(id)));
    }

    @Operation(summary = "Saves a query that passes the gate")
    @PostMapping
    ResponseEntity<SavedQuery> add(@RequestBody Draft draft) {
        SavedQuery saved = queries.add(asker.name(), Given.name("name", draft.name()), accepted(draft.sql()));
        return ResponseEntity.created(URI.create("/api/v1/queries/" + saved.id())).eTag(Version.etag(saved.version())).body(saved);
    }

    @Operation(summary = "Changes a saved query; the new SQL passes the gate again")
    @PutMapping("/{id}")
    ResponseEntity<SavedQuery> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody Draft draft) {
        UUID key = key(id);
        String name = Given.name("name", draft.name());
        String sql = accepted(draft.sql());
        boolean changed = queries.change(asker.name(), key, Version.of(ifMatch, WHAT), name, sql);
        SavedQuery saved = queries.find(asker.name(), key).orElseThrow(() -> notFound(id));
        if (!changed) {
            throw Problem.changedElsewhere(WHAT);
        }
        return answer(saved);
    }

    @Operation(summary = "Removes a saved query")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!queries.remove(asker.name(), key(id))) {
            throw notFound(id);
        }
    }

    private String accepted(String sql) {
        if (sql == null) {
            throw Problem.badBody("sql", "一条 SELECT 语句");
        }
        check.check(asker.name(), sql);
        return sql;
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static Problem notFound(String id) {
        return Problem.notFound("保存的查询", id);
    }

    private static ResponseEntity<SavedQuery> answer(SavedQuery query) {
        return ResponseEntity.ok().eTag(Version.etag(query.version())).body(query);
    }
}
