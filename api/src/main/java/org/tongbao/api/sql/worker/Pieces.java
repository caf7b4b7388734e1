package org.tongbao.api.sql.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Hands on what is written, piece by piece. */
final class Pieces extends OutputStream {

    private static final int SIZE = 1 << 18;

    private final Consumer<byte[]> out;
    private final boolean anywhere;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);

    private Pieces(Consumer<byte[]> out, boolean anywhere) {
        this.out = out;
        this.anywhere = anywhere;
    }

    /** A piece ends as soon as it is full. */
    static Pieces cutAnywhere(Consumer<byte[]> out) {
        return new Pieces(out, true);
    }

    /** A piece ends where {@link #flushIfFull} says that it may. */
    static Pieces cutByTheWriter(Consumer<byte[]> out) {
        return new Pieces(out, false);
    }

    @Override
    public void write(int b) {
        piece.write(b);
        if (anywhere) {
            flushIfFull();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        piece.write(bytes, from, length);
        if (anywhere) {
            flushIfFull();
        }
    }

    void flushIfFull() {
        if (piece.size() >= SIZE) {
            send();
        }
    }

    /** What is left. */
    void send() {
        if (piece.size() > 0) {
            out.accept(piece.toByteArray());
            piece.reset();
        }
    }
}
