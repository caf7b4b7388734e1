package org.tongbao.api.loads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The loader at work. It ends when this server does, since its standard input then does. */
final class LoadProcess {

    private static final Logger LOG = LoggerFactory.getLogger(LoadProcess.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TO_CANCEL = Duration.ofSeconds(10);
    private static final String TEMP = "{temp}";

    private final Process process;
    private final Path temp;
    private final LoadRun run;
    private volatile boolean isCancelled;
    private volatile String complaint = "";

    private LoadProcess(Process process, Path temp, LoadRun run) {
        this.process = process;
        this.temp = temp;
        this.run = run;
    }

    /**
     * @param command the loader's, as {@link LoadSettings} has it
     * @param arguments say what to do
     * @param shown how a path that it says is shown
     * @param tidy called when it has ended, before that is told
     */
    static LoadProcess start(
            List<String> command, List<String> arguments, Path data, LoadRun run, UnaryOperator<String> shown, Runnable tidy)
            throws IOException {
        Path temp = Files.createTempDirectory("tongbao-load-");
        List<String> line = new ArrayList<>(command.stream().map(word -> word.replace(TEMP, temp.toString())).toList());
        line.addAll(arguments);
        line.addAll(List.of("--progress", "json", "--attached"));
        LoadProcess started = new LoadProcess(begun(line, data, temp), temp, run);
        Thread errors = thread("load-errors", started::hearComplaints);
        thread("load-" + run.id(), () -> {
            started.hear(shown);
            started.conclude(errors, tidy);
        });
        return started;
    }

    private static Process begun(List<String> line, Path data, Path temp) throws IOException {
        try {
            return new ProcessBuilder(line).directory(data.toFile()).start();
        } catch (IOException e) {
            remove(temp);
            throw e;
        }
    }

    /**
     * Asks it to end, and waits until it has or says that it is too late.
     *
     * @return whether nothing of it counts
     */
    boolean cancel() throws InterruptedException {
        try {
            OutputStream in = process.getOutputStream();
            in.write("cancel\n".getBytes(StandardCharsets.US_ASCII));
            in.flush();
        } catch (IOException e) {
            LOG.debug("it ended by itself", e);
        }
        run.awaitEnd(TO_CANCEL);
        if (run.isRunning() && !run.isTooLate()) {
            isCancelled = true;
            kill();
            run.awaitEnd(TO_CANCEL);
        }
        return run.status().state() == LoadState.CANCELLED;
    }

    /** What it had not yet published, the next load makes good. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Returns when it is gone. */
    void end() {
        kill();
        try {
            run.awaitEnd(TO_CANCEL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(UnaryOperator<String> shown) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                LoadEvent event = event(line);
                if (event != null) {
                    isCancelled |= event.event().equals("cancelled");
                    run.hear(event.path() == null ? event : event.at(shown.apply(event.path())));
                }
            }
        } catch (IOException e) {
            LOG.debug("the loader was ended", e);
        }
    }

    private static LoadEvent event(String line) {
        try {
            LoadEvent event = JSON.readValue(line, LoadEvent.class);
            return event.event() == null ? null : event;
        } catch (JacksonException e) {
            LOG.warn("the loader said: {}", line);
            return null;
        }
    }

    /** It says what is wrong in its last line; warnings of its virtual machine come before. */
    private void hearComplaints() {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                if (!line.isBlank() && !line.startsWith("WARNING: ")) {
                    complaint = line;
                    LOG.info("the loader said: {}", line);
                }
            }
        } catch (IOException e) {
            LOG.debug("the loader was ended", e);
        }
    }

    private void conclude(Thread errors, Runnable tidy) {
        try {
            int status = process.waitFor();
            errors.join(TO_CANCEL.toMillis());
            remove(temp);
            tidy.run();
            if (run.isSummed()) {
                run.end(LoadState.ENDED, null);
            } else if (isCancelled) {
                run.end(LoadState.CANCELLED, null);
            } else {
                run.end(LoadState.FAILED, complaint.isEmpty()
                        ? "载入进程意外结束（退出码 " + status + "）。已发布的数据不受影响；请再试一次，仍然如此请查看数据文件夹里的 logs"
                        : complaint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path temp) {
        try {
            FileSystemUtils.deleteRecursively(temp);
        } catch (IOException e) {
            LOG.warn("temporary files of a loader could not be removed", e);
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
