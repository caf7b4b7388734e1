package org.tongbao.api.sql;

import java.time.Duration;
import java.util.Optional;
import org.tongbao.api.sql.pool.Worker;
import org.tongbao.api.sql.wire.Progressed;

/** A query that waits or runs, as others see it. */
final class Running {

    /** How far it is. */
    enum State { QUEUED, RUNNING, STREAMING }

    private final String owner;
    private final long begun = System.nanoTime();
    private State state = State.QUEUED;
    private Worker worker;
    private boolean cancelled;
    private long bytes;
    private Progressed progress;

    Running(String owner) {
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    /** @return whether it may run on; the worker is killed if not */
    synchronized boolean on(Worker taken) {
        worker = taken;
        state = State.RUNNING;
        if (cancelled) {
            taken.kill();
        }
        return !cancelled;
    }

    synchronized void streams() {
        state = State.STREAMING;
    }

    synchronized void sent(long more) {
        bytes += more;
    }

    /** Of the answer, so far. */
    synchronized long bytes() {
        return bytes;
    }

    /** What was told before stays where it was more: the engine counts anew in each part of a query. */
    synchronized void progressed(Progressed told) {
        progress = progress == null
                ? told
                : new Progressed(Math.max(progress.percent(), told.percent()), Math.max(progress.rows(), told.rows()));
    }

    /** Empty until the engine tells. */
    synchronized Optional<Progressed> progress() {
        return Optional.ofNullable(progress);
    }

    /** The worker may be another's from now on. */
    synchronized void off() {
        worker = null;
    }

    synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.kill();
        }
    }

    synchronized void killWorker() {
        if (worker != null) {
            worker.kill();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized State state() {
        return state;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
