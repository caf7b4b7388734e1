package org.tongbao.api.sql.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Hands on what is written in pieces of a bounded size. */
final class Pieces extends OutputStream {

    private static final int SIZE = 1 << 18;

    private final Consumer<byte[]> out;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);

    Pieces(Consumer<byte[]> out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        piece.write(b);
        if (piece.size() >= SIZE) {
            flush();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, SIZE - piece.size());
            piece.write(bytes, from + done, part);
            done += part;
            if (piece.size() >= SIZE) {
                flush();
            }
        }
    }

    @Override
    public void flush() {
        if (piece.size() > 0) {
            out.accept(piece.toByteArray());
            piece.reset();
        }
    }
}
