package org.tongbao.api.sql.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.tongbao.api.sql.wire.Frame;
import org.tongbao.api.sql.wire.Request;
import org.tongbao.warehouse.gate.DeepStack;
import org.tongbao.warehouse.gate.PublishedSql;

/**
 * A worker process: answers one query after the other over one release, until nobody asks any more. Arguments: the
 * release's file, the engine's memory, its threads, and the milliseconds that a query may take.
 */
public final class WorkerMain {

    /** The engine failed, or no longer says what it said when it was opened. */
    private static final int UNSOUND = 4;
    private static final byte[] NOTHING = {};
    private static final Duration TOLD_EVERY = Duration.ofMillis(200);

    private WorkerMain() {}

    public static void main(String[] arguments) {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
        PublishedSql.Bounds bounds = new PublishedSql.Bounds(
                arguments[1], Integer.parseInt(arguments[2]), Duration.ofMillis(Long.parseLong(arguments[3])));
        DeepStack.call(() -> serve(Path.of(arguments[0]), bounds, asked, out), "");
    }

    /** On one thread for all its life: the deep stack counts against the address space. */
    private static Void serve(Path database, PublishedSql.Bounds bounds, BlockingQueue<Request> asked, DataOutputStream out)
            throws IOException, InterruptedException {
        try (Answering answering = Answering.open(database, bounds)) {
            answering.rehearse();
            deleteTemporaryFiles();
            say(out, Frame.Kind.READY);
            Thread listening = new Thread(() -> listen(asked), "requests");
            listening.setDaemon(true);
            listening.start();
            Thread telling = new Thread(() -> tell(answering, out), "progress");
            telling.setDaemon(true);
            telling.start();
            while (true) {
                boolean sound = answering.answer(asked.take(), frame -> send(out, frame));
                synchronized (out) {
                    out.flush();
                }
                if (!sound || !answering.isSound()) {
                    Runtime.getRuntime().halt(UNSOUND);
                }
                say(out, Frame.Kind.IDLE);
            }
        }
    }

    /** What runs is looked at while nothing else is said, so that an end is the last that is said of a query. */
    private static void tell(Answering answering, DataOutputStream out) {
        try {
            while (true) {
                Thread.sleep(TOLD_EVERY.toMillis());
                synchronized (out) {
                    Optional<Frame> progress = answering.progress();
                    if (progress.isPresent()) {
                        progress.get().write(out);
                        out.flush();
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process, whatever it is doing, when the server is gone. */
    private static void listen(BlockingQueue<Request> asked) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                asked.add(Request.read(in));
            }
        } catch (IOException | RuntimeException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The libraries that were unpacked are loaded now, and a killed process could not delete them. */
    private static void deleteTemporaryFiles() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static void say(DataOutputStream out, Frame.Kind kind) throws IOException {
        synchronized (out) {
            new Frame(kind, NOTHING).write(out);
            out.flush();
        }
    }

    private static void send(DataOutputStream out, Frame frame) {
        try {
            synchronized (out) {
                frame.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
