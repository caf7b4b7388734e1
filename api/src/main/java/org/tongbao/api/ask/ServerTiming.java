package org.tongbao.api.ask;

import java.util.Locale;

/** What each part of an answer took, as the header Server-Timing tells it, in milliseconds. */
final class ServerTiming {

    static final String HEADER = "Server-Timing";

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
        told.append(part).append(";dur=").append(String.format(Locale.ROOT, "%.3f", nanos / 1e6)).append(", ");
    }

    /** With all of them together. */
    String header() {
        tell("total", System.nanoTime() - begun);
        return told.substring(0, told.length() - 2);
    }
}
