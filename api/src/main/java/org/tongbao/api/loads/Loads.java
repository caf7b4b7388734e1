package org.tongbao.api.loads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tongbao.api.problems.Problem;

/** The loads of this server, one at a time. */
@Component
class Loads {

    private static final int KEPT = 50;
    private static final Duration TO_PREVIEW = Duration.ofSeconds(120);

    private final Path data;
    private final LoadSettings settings;
    private final Deque<LoadRun> runs = new ArrayDeque<>();
    private LoadProcess running;
    private LoadProcess preview;

    Loads(@Value("${tongbao.data:data}") Path data, LoadSettings settings) {
        this.data = data.toAbsolutePath().normalize();
        this.settings = settings;
    }

    boolean isPossible() {
        return !settings.command().isEmpty();
    }

    /** @throws Problem if this server can't load, a load runs, or there are too many files */
    synchronized LoadRun load(List<MultipartFile> files) {
        checkIdle();
        if (files.isEmpty() || files.size() > settings.files()) {
            throw Problem.badBody("files", "1 到 " + settings.files() + " 个文件；更多的请分几次，或压缩成 zip");
        }
        String id = UUID.randomUUID().toString();
        Inbox inbox = Inbox.of(data, id);
        try {
            List<Path> kept = inbox.take(files);
            List<String> work = new ArrayList<>(List.of("load"));
            kept.forEach(file -> work.add(file.toString()));
            LoadRun run = new LoadRun(id, "load", kept.stream().map(file -> inbox.shown(file.toString())).toList());
            begin(run, work, inbox);
            return run;
        } catch (IOException | RuntimeException e) {
            inbox.remove();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    /** @throws Problem if this server can't load, or a load runs */
    synchronized LoadRun undo() {
        checkIdle();
        LoadRun run = new LoadRun(UUID.randomUUID().toString(), "undo", List.of());
        begin(run, List.of("undo"), null);
        return run;
    }

    /**
     * Which documents {@link #undo} would take out; waits for it. A load that begins meanwhile ends the looking.
     *
     * @throws Problem if this server can't load, or a load runs
     */
    LoadStatus undoable() throws InterruptedException {
        LoadRun run = new LoadRun("", "preview", List.of());
        LoadProcess process;
        synchronized (this) {
            checkIdle();
            endPreview();
            process = start(run, List.of("undo", "--dry-run"), null);
            preview = process;
        }
        run.awaitEnd(TO_PREVIEW);
        process.kill();
        return run.status();
    }

    /** The newest first. */
    synchronized List<LoadRun> recent() {
        return List.copyOf(runs);
    }

    /** @throws Problem if this server has had no such load lately */
    synchronized LoadRun run(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElseThrow(() -> Problem.notFound("这次载入", id));
    }

    /** @throws Problem if it isn't running any more, or what it read counts already */
    void cancel(String id) throws InterruptedException {
        LoadRun run = run(id);
        LoadProcess process;
        synchronized (this) {
            process = run.isRunning() ? running : null;
        }
        if (process == null || !process.cancel()) {
            throw Problem.loadCounts();
        }
    }

    private void checkIdle() {
        if (!isPossible()) {
            throw Problem.loadsImpossible();
        }
        runs.stream().filter(LoadRun::isRunning).findFirst().ifPresent(run -> {
            throw Problem.loadsBusy(run.id());
        });
    }

    private void endPreview() {
        if (preview != null) {
            preview.end();
            preview = null;
        }
    }

    private void begin(LoadRun run, List<String> work, Inbox inbox) {
        endPreview();
        running = start(run, work, inbox);
        runs.addFirst(run);
        while (runs.size() > KEPT) {
            runs.removeLast();
        }
    }

    private LoadProcess start(LoadRun run, List<String> work, Inbox inbox) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(work);
        try {
            return LoadProcess.start(settings.command(), arguments, data, run, path -> inbox == null ? path : inbox.shown(path), () -> {
                if (inbox != null) {
                    inbox.remove();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the server waits for its answers to end: some of them follow a load. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        if (running != null) {
            running.kill();
        }
    }
}
