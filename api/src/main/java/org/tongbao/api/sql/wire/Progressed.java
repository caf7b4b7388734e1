package org.tongbao.api.sql.wire;

import java.nio.ByteBuffer;

/**
 * How far a query is that runs.
 *
 * @param percent 0 to 100
 * @param rows that the engine has read so far, of those that it is to read
 */
public record Progressed(double percent, long rows) {

    public Frame frame() {
        return new Frame(Frame.Kind.PROGRESS, ByteBuffer.allocate(16).putDouble(percent).putLong(rows).array());
    }

    public static Progressed of(Frame frame) {
        ByteBuffer payload = ByteBuffer.wrap(frame.payload());
        return new Progressed(payload.getDouble(), payload.getLong());
    }
}
