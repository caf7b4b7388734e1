package org.tongbao.api.flight;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.BackpressureStrategy;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.sql.SqlReceiver;

/**
 * The worker's Arrow stream on its way to a Flight client: batch after batch, each when the client is ready for it. The
 * schema names the release that answers.
 */
final class StreamedAnswer implements SqlReceiver, IpcMessages.Taker, AutoCloseable {

    private static final long LOOK_EVERY_MS = 250;

    private final String run;
    private final ServerStreamListener listener;
    private final BackpressureStrategy client;
    private final BufferAllocator memory;
    private final IpcMessages messages;
    private final Duration patience;
    private volatile String release;
    private VectorSchemaRoot root;
    private VectorLoader loader;
    private boolean started;
    private long until;

    /** @param patience with a client that takes its rows slowly, from the first to the last */
    StreamedAnswer(String run, ServerStreamListener listener, BackpressureStrategy client, BufferAllocator memory, Duration patience) {
        this.run = run;
        this.listener = listener;
        this.client = client;
        this.memory = memory;
        this.patience = patience;
        this.messages = new IpcMessages(memory, this);
    }

    /** Null until the answer begins. */
    String release() {
        return release;
    }

    @Override
    public void columns(String from, byte[] columns) {
        release = from;
        until = System.nanoTime() + patience.toNanos();
    }

    @Override
    public void rows(byte[] piece) throws IOException {
        messages.take(piece);
    }

    @Override
    public boolean gone() {
        return listener.isCancelled();
    }

    @Override
    public void schema(Schema schema) {
        List<Field> columns = ReadableColumns.of(schema).getFields();
        root = VectorSchemaRoot.create(new Schema(columns, Map.of("Tongbao-Release", release, "Tongbao-Query-Id", run)), memory);
        loader = new VectorLoader(root);
    }

    @Override
    public void batch(ArrowRecordBatch batch) throws IOException {
        loader.load(batch);
        start();
        awaitClient();
        listener.putNext();
        root.clear();
    }

    private void start() {
        if (!started) {
            started = true;
            listener.start(root);
        }
    }

    /** A client that takes its rows too slowly keeps a worker from others. */
    private void awaitClient() throws IOException {
        BackpressureStrategy.WaitResult state = BackpressureStrategy.WaitResult.TIMEOUT;
        while (state == BackpressureStrategy.WaitResult.TIMEOUT) {
            state = client.waitForListener(LOOK_EVERY_MS);
            if (state == BackpressureStrategy.WaitResult.TIMEOUT && System.nanoTime() - until > 0) {
                throw Problem.sqlDeadline(patience.toSeconds());
            }
        }
        if (state != BackpressureStrategy.WaitResult.READY) {
            throw new IOException("the client went away");
        }
    }

    /** After the last batch, if there was any. */
    void end() {
        start();
    }

    @Override
    public void close() {
        messages.close();
        if (root != null) {
            root.close();
        }
    }
}
