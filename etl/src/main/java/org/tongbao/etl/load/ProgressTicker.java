package org.tongbao.etl.load;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells a listener how far a load is while it runs, and once more when it is closed. */
final class ProgressTicker implements AutoCloseable {

    private static final long PERIOD_MILLIS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "load-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable tell;

    ProgressTicker(LoadProgress listener, ReadingCounters counters, long found) {
        this.tell = () -> listener.update(
                counters.documents().value(),
                found,
                counters.statements().value(),
                counters.findings().value());
        timer.scheduleAtFixedRate(tell, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tell.run();
    }
}
