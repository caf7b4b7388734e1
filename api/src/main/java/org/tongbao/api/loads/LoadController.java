package org.tongbao.api.loads;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/loads")
class LoadController {

    private static final Logger LOG = LoggerFactory.getLogger(LoadController.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Loads loads;
    private final Published published;
    private final JsonMapper json;

    LoadController(Loads loads, Published published, JsonMapper json) {
        this.loads = loads;
        this.published = published;
        this.json = json;
    }

    @Operation(summary = "Loads bulletins, in files and in zips; 202, since it goes on after the answer")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    LoadStatus load(@RequestPart("files") List<MultipartFile> files) {
        return loads.load(files).status();
    }

    @Operation(summary = "Undoes the last load that brought documents; 202, since it goes on after the answer")
    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LoadStatus undo() {
        return loads.undo().status();
    }

    /** @param reason why nothing can be undone now; null where something can */
    record Undoable(List<LoadDocument> documents, String reason) {}

    @Operation(summary = "Which documents would be undone")
    @GetMapping("/undo")
    Undoable undoable() throws InterruptedException {
        try {
            LoadStatus told = loads.undoable();
            String reason = told.state() == LoadState.RUNNING ? "查看得太久，没有结果。请稍后再试" : told.message();
            return new Undoable(told.documents(), told.documents().isEmpty() ? reason : null);
        } catch (Problem problem) {
            return new Undoable(List.of(), problem.getMessage());
        }
    }

    /** @param isPossible whether this server can load */
    record Recent(boolean isPossible, List<LoadStatus> loads) {}

    @Operation(summary = "The recent loads of this server, the newest first")
    @GetMapping
    Recent recent() {
        return new Recent(loads.isPossible(), loads.recent().stream().map(LoadRun::status).toList());
    }

    @Operation(summary = "How a load goes or went")
    @GetMapping("/{id}")
    LoadStatus status(@PathVariable String id) {
        return loads.run(id).status();
    }

    @Operation(summary = "Cancels a load that doesn't count yet: nothing of it stays")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) throws InterruptedException {
        loads.cancel(id);
    }

    @Operation(summary = "What was found in the documents of a load, as far as they are in the release")
    @GetMapping("/{id}/found")
    Answer<FoundInLoad> found(@PathVariable String id) {
        List<String> hashes = loads.run(id).loaded();
        return published.ask(engine -> FoundInLoad.in(engine, hashes));
    }

    @Operation(summary = "What a load says as it goes, and what it said: Server-Sent Events, named step, progress, document, summary, end")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") int last, HttpServletResponse response)
            throws InterruptedException {
        LoadRun run = loads.run(id);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            tell(run, Math.max(0, last + 1), response);
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        }
    }

    private void tell(LoadRun run, int from, HttpServletResponse response) throws IOException, InterruptedException {
        int next = from;
        while (true) {
            List<LoadEvent> events = run.events(next, SILENCE);
            StringBuilder text = new StringBuilder(events.isEmpty() ? ":\n\n" : "");
            for (LoadEvent event : events) {
                text.append("id:").append(next++).append("\nevent:").append(event.event()).append("\ndata:")
                        .append(json.writeValueAsString(event)).append("\n\n");
            }
            response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            if (events.isEmpty() ? !run.isRunning() : events.get(events.size() - 1).event().equals("end")) {
                return;
            }
        }
    }
}
