package org.tongbao.api.queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.access.Asker;
import org.tongbao.api.problems.Problem;

@RestController
@RequestMapping("/api/v1/queries/history")
class HistoryController {

    private static final int MOST = 1_000;

    private final Asker asker;
    private final History history;

    HistoryController(Asker asker, History history) {
        this.asker = asker;
        this.history = history;
    }

    @Operation(summary = "What was run, the newest first")
    @GetMapping
    List<History.Entry> newest(@Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.badParameter("limit", String.valueOf(limit), "1 到 " + MOST);
        }
        return history.of(asker.name(), limit);
    }

    @Operation(summary = "Empties the history")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget() {
        history.forget(asker.name());
    }
}
