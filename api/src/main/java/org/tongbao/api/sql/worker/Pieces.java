package org.tongbao.api.sql.worker;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.function.Consumer;

/** Hands on what is written in pieces of one size, cut anywhere. Each byte is copied once: large answers are mostly copying. */
final class Pieces implements WritableByteChannel {

    static final int SIZE = 1 << 18;

    private final Consumer<byte[]> out;
    private byte[] piece = new byte[SIZE];
    private int filled;

    Pieces(Consumer<byte[]> out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer bytes) {
        int length = bytes.remaining();
        while (bytes.hasRemaining()) {
            int part = Math.min(bytes.remaining(), SIZE - filled);
            bytes.get(piece, filled, part);
            filled += part;
            if (filled == SIZE) {
                out.accept(piece);
                piece = new byte[SIZE];
                filled = 0;
            }
        }
        return length;
    }

    /** What is left. */
    void send() {
        if (filled > 0) {
            out.accept(Arrays.copyOf(piece, filled));
            filled = 0;
        }
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
