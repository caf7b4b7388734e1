package org.tongbao.api.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Published;
import org.tongbao.api.reports.text.Outline;

/** Reports as files. One is written at a time: each takes a core and some tens of megabytes for a few seconds. */
@RestController
class ReportController {

    private static final Logger LOG = LoggerFactory.getLogger(ReportController.class);
    private static final int LAST_MONTH = 12;

    private final Published published;
    private final Reports reports;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    ReportController(Published published, Reports reports) {
        this.published = published;
        this.reports = reports;
    }

    @Operation(summary = "The year-end comparison report (年终比较报告), as docx, xlsx or pdf by format or Accept")
    @GetMapping("/api/v1/reports/{region}/{year}")
    void year(@PathVariable String region, @PathVariable int year,
            @Parameter(description = "docx, xlsx or pdf; in place of Accept", example = "docx") @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept, HttpServletResponse response)
            throws IOException {
        ReportFormat chosen = chosen(format, accept);
        send(published.ask(engine -> reports.year(engine, region, year)).data(), chosen, response);
    }

    @Operation(summary = "The draft of a month's bulletin (月度通报稿), which can be loaded back")
    @GetMapping("/api/v1/reports/{region}/{year}/{month}")
    void month(@PathVariable String region, @PathVariable int year, @PathVariable int month,
            @Parameter(description = "docx, xlsx or pdf; in place of Accept", example = "docx") @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept, HttpServletResponse response)
            throws IOException {
        if (month < 1 || month > LAST_MONTH) {
            throw Problem.badParameter("month", Integer.toString(month), "1 到 12");
        }
        ReportFormat chosen = chosen(format, accept);
        send(published.ask(engine -> reports.month(engine, region, year, month)).data(), chosen, response);
    }

    private static ReportFormat chosen(String format, String accept) {
        if (format != null) {
            return ReportFormat.of(format).orElseThrow(() -> Problem.badParameter("format", format, ReportFormat.all()));
        }
        if (accept == null) {
            return ReportFormat.DOCX;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            for (MediaType type : wanted) {
                for (ReportFormat one : ReportFormat.values()) {
                    if (type.includes(MediaType.parseMediaType(one.mediaType()))) {
                        return one;
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            LOG.debug("unreadable Accept", e);
        }
        throw Problem.badParameter("Accept", accept, "docx、xlsx 或 pdf 的类型；也可以用 format 参数");
    }

    private void send(Outline outline, ReportFormat format, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("tongbao-report-", "." + format.extension());
        try {
            write(outline, format, file);
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                    .filename(harmless(outline.name()) + "." + format.extension(), StandardCharsets.UTF_8).build().toString());
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Tongbao-Release", outline.release());
            copy(file, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Outline outline, ReportFormat format, Path file) throws IOException {
        oneAtATime.lock();
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(outline, out).forEach(LOG::warn);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void copy(Path file, HttpServletResponse response) {
        try {
            Files.copy(file, response.getOutputStream());
            response.flushBuffer();
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        }
    }

    /** Letters and digits of any script alone, for every file system. */
    private static String harmless(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}—-]", "_");
    }
}
