package org.tongbao.api.sql.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongbao.warehouse.release.Release;

/**
 * The workers, some of them kept ready. A worker that is taken comes back when who took it has given it back and it says
 * itself that it is idle; one that has ended is replaced at once. How many are taken at a time is for the caller to bound.
 */
public final class WorkerPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    /** How long to wait for a worker that is about to come back, before another is started. */
    private static final Duration SETTLING = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final WorkerHome home;
    private final WorkerCommand command;
    private final int kept;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> alive = new HashSet<>();
    /** Those that have been given back but are not idle yet, and those that are idle but have not been given back. */
    private final Set<Worker> halfBack = new HashSet<>();
    private final ExecutorService starting = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "sql-workers");
        thread.setDaemon(true);
        return thread;
    });
    private Release newest;
    private boolean closed;

    /**
     * @param kept how many stay ready
     * @throws IOException if the engine's library can't be laid out
     */
    public WorkerPool(WorkerSettings settings, int kept) throws IOException {
        this.home = WorkerHome.lay();
        this.command = new WorkerCommand(home, settings);
        this.kept = kept;
    }

    /**
     * A worker over this release, for the caller alone until it gives it back or kills it.
     *
     * @throws WorkerLost if none can be started
     */
    public Worker take(Release release) throws WorkerLost {
        Worker ready = ready(release);
        if (ready != null) {
            return ready;
        }
        try {
            return start(release, false).awaitReady();
        } catch (WorkerLost e) {
            throw e;
        } catch (IOException e) {
            LOG.error("a worker could not be started", e);
            throw new WorkerLost("a worker could not be started", false);
        }
    }

    /** Not for a worker that was killed, or has not been asked or has not answered to the end. */
    public void giveBack(Worker worker) {
        half(worker);
    }

    private synchronized void half(Worker worker) {
        if (halfBack.remove(worker)) {
            back(worker);
        } else if (worker.isUsable()) {
            halfBack.add(worker);
        }
    }

    private synchronized Worker ready(Release release) throws WorkerLost {
        newest = release;
        long end = System.nanoTime() + SETTLING.toNanos();
        while (true) {
            for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
                if (worker.isUsable() && worker.release().id().equals(release.id())) {
                    return worker;
                }
                worker.dismiss();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (alive.isEmpty() || left <= 0) {
                return null;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorkerLost("interrupted", false);
            }
        }
    }

    /** Starts the workers that are kept, if there are fewer, without waiting for them. */
    public synchronized void warm(Release release) {
        newest = release;
        for (int i = alive.size(); i < kept && !closed; i++) {
            starting.execute(this::replace);
        }
    }

    private void replace() {
        Release release;
        synchronized (this) {
            if (closed || newest == null || alive.size() >= kept) {
                return;
            }
            release = newest;
        }
        try {
            start(release, true).awaitReady();
        } catch (IOException e) {
            if (isClosed()) {
                return;
            }
            LOG.error("a worker could not be started", e);
            try {
                Thread.sleep(AFTER_FAILURE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Worker start(Release release, boolean idleAtOnce) throws IOException {
        Worker worker = Worker.start(command, release, this::half, this::gone);
        synchronized (this) {
            if (worker.isUsable()) {
                alive.add(worker);
            }
        }
        if (idleAtOnce) {
            back(worker.awaitReady());
        }
        return worker;
    }

    private synchronized void back(Worker worker) {
        boolean fits = newest == null || worker.release().id().equals(newest.id());
        if (closed || !fits || !worker.isUsable() || alive.size() > kept && idle.size() >= kept) {
            worker.dismiss();
        } else {
            idle.push(worker);
        }
        notifyAll();
    }

    private synchronized void gone(Worker worker) {
        alive.remove(worker);
        idle.remove(worker);
        halfBack.remove(worker);
        if (!closed && alive.size() < kept) {
            starting.execute(this::replace);
        }
        notifyAll();
    }

    /** The processes that there are now. */
    public synchronized List<Worker> workers() {
        return List.copyOf(alive);
    }

    @Override
    public void close() {
        List<Worker> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(alive);
        }
        starting.shutdownNow();
        last.forEach(Worker::kill);
        last.forEach(Worker::awaitEnd);
        home.close();
    }
}
