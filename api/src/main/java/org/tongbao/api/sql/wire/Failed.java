package org.tongbao.api.sql.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Why a worker did not answer.
 *
 * @param message for the user, in Chinese, where need be with the engine's own words
 * @param line of the place in the query, from 1; 0 where none is known
 * @param column from 1, in UTF-16 code units
 */
public record Failed(Kind kind, String message, int line, int column, int length) {

    private static final int LONGEST_MESSAGE = 2000;

    /** Why. */
    public enum Kind {
        /** The gate refused it. */
        REFUSED,
        /** The text or the answer is larger than it may be. */
        TOO_LARGE,
        /** The engine found it wrong. */
        FAILED,
        DEADLINE,
        MEMORY,
        /** The engine itself failed; the worker ends. */
        LOST
    }

    public Failed {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
    }

    public Frame frame() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(kind.ordinal());
            out.writeInt(line);
            out.writeInt(column);
            out.writeInt(length);
            out.write(message.getBytes(StandardCharsets.UTF_8));
            return new Frame(Frame.Kind.FAILED, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Failed of(Frame frame) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame.payload()))) {
            Kind kind = Kind.values()[in.readByte()];
            int line = in.readInt();
            int column = in.readInt();
            int length = in.readInt();
            return new Failed(kind, new String(in.readAllBytes(), StandardCharsets.UTF_8), line, column, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
