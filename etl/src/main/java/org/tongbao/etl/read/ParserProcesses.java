package org.tongbao.etl.read;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The processes that parsers run in: as many as documents are read at once, each used again for the next document. */
final class ParserProcesses {

    /** Seconds that a parser may take. With what comes after it, a document takes less than a minute. */
    private static final int SECONDS = Integer.getInteger("tongbao.parse-seconds", 45);

    static final ParserProcesses SHARED = new ParserProcesses(Duration.ofSeconds(SECONDS));

    private final Duration deadline;
    private final Deque<ParserProcess> idle = new ConcurrentLinkedDeque<>();

    ParserProcesses(Duration deadline) {
        this.deadline = deadline;
    }

    /** @throws IOException if no process can be started */
    Content read(Form form, byte[] bytes) throws UnreadableDocument, IOException {
        ParserProcess process = take();
        try {
            return process.read(form, bytes);
        } finally {
            if (process.isAlive()) {
                idle.push(process);
            }
        }
    }

    private ParserProcess take() throws IOException {
        for (ParserProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) {
                return process;
            }
        }
        try {
            return ParserProcess.start(deadline);
        } catch (IOException e) {
            throw new IOException("启动不了解析进程（" + e.getMessage() + "）", e);
        }
    }
}
