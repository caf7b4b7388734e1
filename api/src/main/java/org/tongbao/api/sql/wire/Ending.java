package org.tongbao.api.sql.wire;

import java.nio.ByteBuffer;

/**
 * How an answer ended.
 *
 * @param truncated whether there was more than may be answered
 */
public record Ending(long rows, boolean truncated) {

    public Frame frame() {
        return new Frame(Frame.Kind.ENDED, ByteBuffer.allocate(9).putLong(rows).put((byte) (truncated ? 1 : 0)).array());
    }

    public static Ending of(Frame frame) {
        ByteBuffer payload = ByteBuffer.wrap(frame.payload());
        return new Ending(payload.getLong(), payload.get() == 1);
    }
}
