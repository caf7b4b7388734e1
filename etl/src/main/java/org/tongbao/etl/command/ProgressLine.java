package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.tongbao.etl.load.LoadProgress;

/** How far a load is: one line that is written over on a terminal, a line now and then elsewhere. */
final class ProgressLine implements LoadProgress {

    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long printed = begun;
    private boolean open;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    @Override
    public synchronized void update(long done, long found, long statements, long findings) {
        long now = System.nanoTime();
        if (!terminal && now - printed < BETWEEN_PLAIN_LINES.toNanos()) {
            return;
        }
        printed = now;
        String line = "通报 " + done + " / " + found + "  数 " + statements + "  矛盾 " + findings + left(now, done, found);
        if (terminal) {
            out.print("\r\033[K" + line);
            open = true;
        } else {
            out.println(line);
        }
    }

    private String left(long now, long done, long found) {
        if (done == 0 || done >= found) {
            return "";
        }
        long seconds = Duration.ofNanos((now - begun) / done * (found - done)).toSeconds();
        return "  还要约 " + (seconds >= 60 ? seconds / 60 + " 分 " : "") + seconds % 60 + " 秒";
    }

    synchronized void end() {
        if (open) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
