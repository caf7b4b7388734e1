package org.tongbao.api.flight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageMetadataResult;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.tongbao.api.problems.Problem;

/**
 * An Arrow IPC stream without dictionaries that comes in pieces, cut anywhere, and is handed on message by message. Arrow's
 * own reader pulls, which would take a second thread for each answer.
 */
final class IpcMessages implements AutoCloseable {

    private static final int PREFIX = 8;
    private static final int CONTINUES = -1;
    /** In bytes; a batch that is larger would fill this server. */
    private static final long LARGEST = 64L << 20;

    private final BufferAllocator memory;
    private final Taker taker;
    private ByteBuffer head = prefix();
    private boolean inPrefix = true;
    private MessageMetadataResult message;
    private ArrowBuf body;
    private long bodyLength;
    private long filled;

    /** Takes messages; they are valid during the call. */
    interface Taker {
        void schema(Schema schema) throws IOException;

        void batch(ArrowRecordBatch batch) throws IOException;
    }

    IpcMessages(BufferAllocator memory, Taker taker) {
        this.memory = memory;
        this.taker = taker;
    }

    private static ByteBuffer prefix() {
        return ByteBuffer.allocate(PREFIX).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @throws Problem if a message is too large
     * @throws IOException if this is no Arrow stream, or the taker throws it
     */
    void take(byte[] piece) throws IOException {
        int at = 0;
        while (at < piece.length) {
            at += body == null ? takeHead(piece, at) : takeBody(piece, at);
        }
    }

    private int takeHead(byte[] piece, int from) throws IOException {
        int length = Math.min(head.remaining(), piece.length - from);
        head.put(piece, from, length);
        if (!head.hasRemaining()) {
            head.flip();
            if (inPrefix) {
                begin(head.getInt(), head.getInt());
            } else {
                described();
            }
        }
        return length;
    }

    private void begin(int marker, int length) throws IOException {
        if (marker != CONTINUES || length < 0) {
            throw new IOException("a worker sent what is no Arrow stream");
        }
        bound(length);
        inPrefix = length == 0;
        head = inPrefix ? prefix() : ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void described() throws IOException {
        int length = head.remaining();
        message = MessageMetadataResult.create(head, length);
        bodyLength = message.getMessageBodyLength();
        bound(bodyLength);
        head = prefix();
        inPrefix = true;
        body = memory.buffer(bodyLength);
        filled = 0;
        if (bodyLength == 0) {
            hand();
        }
    }

    private int takeBody(byte[] piece, int from) throws IOException {
        int length = (int) Math.min(bodyLength - filled, piece.length - from);
        body.setBytes(filled, piece, from, length);
        filled += length;
        if (filled == bodyLength) {
            hand();
        }
        return length;
    }

    private void hand() throws IOException {
        ArrowBuf whole = body;
        body = null;
        whole.writerIndex(bodyLength);
        switch (message.headerType()) {
            case MessageHeader.Schema -> {
                whole.close();
                taker.schema(MessageSerializer.deserializeSchema(message));
            }
            case MessageHeader.RecordBatch -> {
                try (ArrowRecordBatch batch = MessageSerializer.deserializeRecordBatch(message, whole)) {
                    taker.batch(batch);
                }
            }
            default -> {
                whole.close();
                throw new IOException("a worker sent a message of an unknown kind");
            }
        }
    }

    private static void bound(long length) {
        if (length < 0 || length > LARGEST) {
            throw Problem.sqlTooLarge("几行结果就超过 " + (LARGEST >> 20) + " MB，不能这样取。请少选几列，或用 left(…, 1000) 截短。");
        }
    }

    @Override
    public void close() {
        if (body != null) {
            body.close();
            body = null;
        }
    }
}
