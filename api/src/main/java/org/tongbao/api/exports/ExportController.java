package org.tongbao.api.exports;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.access.Asker;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.queries.QueryJournal;
import org.tongbao.api.sql.ClientPresence;
import org.tongbao.api.sql.SqlOutcome;
import org.tongbao.api.sql.SqlQueries;
import org.tongbao.api.sql.SqlQuestion;

@RestController
class ExportController {

    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    private final SqlQueries queries;
    private final ExportFolders folders;
    private final Asker asker;
    private final ObjectProvider<QueryJournal> journal;

    ExportController(SqlQueries queries, ExportFolders folders, Asker asker, ObjectProvider<QueryJournal> journal) {
        this.queries = queries;
        this.folders = folders;
        this.asker = asker;
        this.journal = journal;
    }

    @Operation(summary = "Runs one SELECT; the whole answer is a file in csv, xlsx, parquet or arrow, or else a problem")
    @PostMapping(path = "/api/v1/exports", consumes = MediaType.APPLICATION_JSON_VALUE)
    void export(@RequestBody ExportRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportFormat format = asked.checked();
        String id = UUID.randomUUID().toString();
        String owner = asker.name();
        long begun = System.nanoTime();
        try (Export export = new Export(folders, format, ClientPresence.of(request))) {
            String outcome = "failed";
            Long rows = null;
            Path file;
            try {
                SqlOutcome ended = queries.run(new SqlQuestion(id, owner, asked.sql(), export.form(), SqlQuestion.MOST_ROWS), export);
                if (ended.truncated()) {
                    throw Problem.sqlTooLarge("结果超过一次导出的上限（" + SqlQuestion.MOST_ROWS + " 行，约 256 MB），没有导出。请缩小范围，或分几次导出。");
                }
                file = export.finish();
                outcome = "ok";
                rows = ended.rows();
            } catch (Problem problem) {
                outcome = problem.name();
                throw problem;
            } finally {
                double elapsed = (System.nanoTime() - begun) / 1e6;
                String said = outcome;
                Long written = rows;
                journal.ifAvailable(book -> book.ran(owner, asked.sql(), said, written, elapsed, export.release()));
            }
            response.setHeader("Tongbao-Release", export.release());
            response.setHeader("Tongbao-Query-Id", id);
            send(file, format, ExportName.of(asked.name(), format, export.release(), LocalDate.now()), response);
        }
    }

    private static void send(Path file, ExportFormat format, String name, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Files.copy(file, response.getOutputStream());
            response.flushBuffer();
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        }
    }
}
