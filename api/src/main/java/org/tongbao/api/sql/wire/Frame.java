package org.tongbao.api.sql.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One piece of what a worker says. */
public record Frame(Kind kind, byte[] payload) {

    /** The largest; a worker that names a larger one has gone wrong. */
    private static final int LARGEST = 64 << 20;

    /** What of. */
    public enum Kind {
        /** The worker has opened its release. */
        READY,
        /** The columns of an answer, as a JSON array; once, and first. */
        COLUMNS,
        /** A piece of the rows. */
        ROWS,
        /** An {@link Ending}. */
        ENDED,
        /** A {@link Failed}, in place of an end. */
        FAILED,
        /** A plan, as text. */
        PLAN,
        /** The worker has put the last query away and is sound. */
        IDLE,
        /** A {@link Progressed}, now and then before the end. */
        PROGRESS
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(payload.length);
        out.write(payload);
    }

    public static Frame read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > LARGEST) {
            throw new IOException("a worker sent what is no frame");
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(Kind.values()[kind], payload);
    }
}
