package org.tongbao.api.sql.worker;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Hands on what is written, piece by piece; a piece ends where the writer says that it may. */
final class Pieces extends ByteArrayOutputStream {

    private static final int SIZE = 1 << 18;

    private final Consumer<byte[]> out;

    Pieces(Consumer<byte[]> out) {
        super(SIZE);
        this.out = out;
    }

    void sendIfFull() {
        if (size() >= SIZE) {
            send();
        }
    }

    /** What is left. */
    void send() {
        if (size() > 0) {
            out.accept(toByteArray());
            reset();
        }
    }
}
