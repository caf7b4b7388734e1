package org.tongbao.api.sql;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.access.Asker;
import org.tongbao.api.media.ArrowStream;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.queries.QueryJournal;
import org.tongbao.api.sql.wire.Progressed;

@RestController
class SqlController {

    private static final Logger LOG = LoggerFactory.getLogger(SqlController.class);

    private final SqlQueries queries;
    private final Asker asker;
    private final ObjectProvider<QueryJournal> journal;

    SqlController(SqlQueries queries, Asker asker, ObjectProvider<QueryJournal> journal) {
        this.queries = queries;
        this.asker = asker;
        this.journal = journal;
    }

    @Operation(summary = "Runs one SELECT; the answer is streamed as JSON or, by Accept, as Arrow")
    @PostMapping(path = "/api/v1/sql", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, ArrowStream.TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void run(@RequestBody SqlText text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        text.checked();
        String id = text.id() == null ? UUID.randomUUID().toString() : text.id();
        long begun = System.nanoTime();
        SqlResponse answer = ArrowStream.isWanted(request) ? new ArrowResponse(id, request, response) : new JsonResponse(id, request, response);
        SqlQuestion question = new SqlQuestion(id, asker.name(), text.sql(), answer.form(),
                text.maxRows() == null ? SqlQuestion.USUAL_ROWS : text.maxRows());
        String outcome = "sql-cancelled";
        Long rows = null;
        try {
            SqlOutcome ended = queries.run(question, answer);
            outcome = "ok";
            rows = ended.rows();
            answer.end(ended);
        } catch (Problem problem) {
            outcome = problem.name();
            if (!answer.hasBegun()) {
                throw problem;
            }
            answer.breakOff(problem);
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        } finally {
            double elapsed = (System.nanoTime() - begun) / 1e6;
            String said = outcome;
            Long sent = rows;
            journal.ifAvailable(book -> book.ran(question.owner(), text.sql(), said, sent, elapsed, answer.release()));
        }
    }

    /**
     * @param state queued, running or streaming
     * @param progress in percent, 0 to 100, never less than before; null until the engine tells, as for the first moments
     * @param rows that the engine has read of those that it is to read; null likewise
     * @param bytes of the answer, sent so far
     */
    record Progress(String id, String state, double elapsedMs, Double progress, Long rows, long bytes) {}

    @Operation(summary = "How far a running query is")
    @GetMapping("/api/v1/sql/running/{id}")
    Progress progress(@PathVariable String id) {
        Running query = query(id);
        Optional<Progressed> progress = query.progress();
        return new Progress(id, query.state().name().toLowerCase(Locale.ROOT), query.elapsed().toNanos() / 1e6,
                progress.map(Progressed::percent).orElse(null), progress.map(Progressed::rows).orElse(null), query.bytes());
    }

    @Operation(summary = "Cancels a running query")
    @DeleteMapping("/api/v1/sql/running/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        query(id).cancel();
    }

    private Running query(String id) {
        return queries.running(asker.name(), id).orElseThrow(() -> Problem.notFound("正在执行的查询", id));
    }

    /** @param reason with its place in the query where that is known; null if accepted */
    record Checked(boolean accepted, String reason, Integer line, Integer column, Integer length) {}

    @Operation(summary = "Whether a query may run, without running it")
    @PostMapping(path = "/api/v1/sql/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    Checked check(@RequestBody SqlText text) {
        try {
            queries.check(asker.name(), text.checked().sql());
            return new Checked(true, null, null, null, null);
        } catch (Problem problem) {
            if (!List.of("sql-refused", "sql-too-large").contains(problem.name())) {
                throw problem;
            }
            return new Checked(false, problem.getMessage(), (Integer) problem.members().get("line"),
                    (Integer) problem.members().get("column"), (Integer) problem.members().get("length"));
        }
    }

    record Plan(String plan) {}

    @Operation(summary = "The engine's plan of a query")
    @PostMapping(path = "/api/v1/sql/explain", consumes = MediaType.APPLICATION_JSON_VALUE)
    Plan explain(@RequestBody SqlText text) {
        return new Plan(queries.explain(asker.name(), text.checked().sql()));
    }
}
