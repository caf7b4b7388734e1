package org.tongbao.api.sql.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tongbao.api.sql.wire.Frame;
import org.tongbao.api.sql.wire.Request;
import org.tongbao.warehouse.release.Release;

/** One worker process. One thread at a time asks it and takes its frames; it is killed by any. */
public final class Worker {

    private static final int FRAMES_AHEAD = 8;
    private static final Duration START = Duration.ofSeconds(20);
    private static final int MOST_SAID = 2000;
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    /** What the virtual machine exits with when its heap is full. */
    private static final int HEAP_FULL = 3;
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("bad_alloc|insufficient memory|OutOfMemory");

    private final Release release;
    private final Process process;
    private final DataOutputStream requests;
    private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(FRAMES_AHEAD);
    private final CompletableFuture<Worker> ready = new CompletableFuture<>();
    private volatile boolean ended;
    private volatile boolean killed;
    private volatile String error = "";
    private volatile Thread errors;

    private Worker(Release release, Process process) {
        this.release = release;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /**
     * @param idle told each time that the worker may be asked again
     * @param gone told once, when it has ended
     */
    static Worker start(WorkerCommand command, Release release, Consumer<Worker> idle, Consumer<Worker> gone) throws IOException {
        Worker worker = new Worker(release, command.start(release.database()));
        Thread thread = new Thread(() -> worker.listen(idle, gone), "sql-worker-" + worker.process.pid());
        thread.setDaemon(true);
        thread.start();
        Thread errors = new Thread(worker::listenToErrors, "sql-worker-errors-" + worker.process.pid());
        errors.setDaemon(true);
        errors.start();
        worker.errors = errors;
        return worker;
    }

    Worker awaitReady() throws WorkerLost {
        try {
            return ready.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new WorkerLost("interrupted while a worker starts", false);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new WorkerLost("a worker did not start: " + error, false);
        }
    }

    public Release release() {
        return release;
    }

    public long pid() {
        return process.pid();
    }

    /** Whether it may be asked again: one that was killed lives on for a moment. */
    boolean isUsable() {
        return !killed && process.isAlive();
    }

    /** @throws WorkerLost if it has ended */
    public void ask(Request request) throws WorkerLost {
        try {
            request.write(requests);
        } catch (IOException e) {
            throw lost();
        }
    }

    /**
     * The next frame of the answer.
     *
     * @return null if there is none yet after this time
     * @throws WorkerLost if it has ended
     */
    public Frame next(Duration time) throws WorkerLost, InterruptedException {
        Frame frame = frames.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        if (frame == null && ended) {
            frame = frames.poll();
            if (frame == null) {
                throw lost();
            }
        }
        return frame;
    }

    public void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Lets it end by itself: nobody asks it any more. */
    void dismiss() {
        try {
            requests.close();
        } catch (IOException e) {
            kill();
        }
    }

    void awaitEnd() {
        process.onExit().join();
    }

    private void listen(Consumer<Worker> idle, Consumer<Worker> gone) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 18))) {
            while (true) {
                Frame frame = Frame.read(in);
                switch (frame.kind()) {
                    case READY -> ready.complete(this);
                    case IDLE -> idle.accept(this);
                    default -> hand(frame);
                }
            }
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            ended = true;
            ready.completeExceptionally(new IOException("the worker ended"));
            gone.accept(this);
        }
    }

    /** So that it does not wait for a reader; only the beginning is kept, for the log. */
    private void listenToErrors() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (said.length() < MOST_SAID && !line.startsWith("WARNING") && !line.isBlank() && !line.equals("#")) {
                    said.append(line.strip()).append(' ');
                    error = said.toString();
                }
            }
        } catch (IOException e) {
            error = said.append(e.getMessage()).toString();
        }
    }

    /** Waits while the answer is taken slower than it comes, so that it is not heaped up here. */
    private void hand(Frame frame) throws InterruptedException {
        while (!frames.offer(frame, 1, TimeUnit.SECONDS)) {
            if (!process.isAlive()) {
                return;
            }
        }
    }

    private WorkerLost lost() {
        process.onExit().completeOnTimeout(process, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS).join();
        process.destroyForcibly();
        int exit = process.onExit().join().exitValue();
        try {
            errors.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new WorkerLost("a worker ended with status " + exit + ": " + error, exit == HEAP_FULL || OUT_OF_MEMORY.matcher(error).find());
    }
}
