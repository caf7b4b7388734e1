package org.tongbao.api.ask;

import java.math.BigDecimal;

/** What each part of an answer took, as the header Server-Timing tells it, in milliseconds. */
final class ServerTiming {

    static final String HEADER = "Server-Timing";
    private static final int MILLISECONDS_OF_MICROSECONDS = 3;

    private final long begun = System.nanoTime();
    private final StringBuilder told = new StringBuilder();
    private long last = begun;

    /** Ends a part that began where the one before ended. */
    void ended(String part) {
        long now = System.nanoTime();
        tell(part, now - last);
        last = now;
    }

    private void tell(String part, long nanos) {
        told.append(part).append(";dur=").append(BigDecimal.valueOf(nanos / 1000, MILLISECONDS_OF_MICROSECONDS)).append(", ");
    }

    /** With all of them together. */
    String header() {
        tell("total", System.nanoTime() - begun);
        return told.substring(0, told.length() - 2);
    }
}
