package org.tongbao.warehouse.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.Releases;

/**
 * The published release, whichever it is now. A newer one is taken up without restart; a request that has begun keeps the
 * release it began with, and the last such request closes it.
 */
public final class PublishedData implements AutoCloseable {

    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Releases releases;
    private final int connections;
    private Lease current;
    private long lookedAt;

    /** An engine and how many use it; the holder itself counts as one. */
    private static final class Lease {
        private final Engine engine;
        private final AtomicInteger users = new AtomicInteger(1);

        Lease(Engine engine) {
            this.engine = engine;
        }

        void leave() {
            if (users.decrementAndGet() == 0) {
                engine.close();
            }
        }
    }

    /** @param connections how many queries may run at once */
    public PublishedData(Releases releases, int connections) {
        this.releases = releases;
        this.connections = connections;
    }

    /**
     * Asks the release that is published now.
     *
     * @return empty if nothing was published yet
     * @throws org.tongbao.warehouse.release.ReleaseException if what was published is damaged, or of another version
     */
    public <T> Optional<T> ask(Function<Engine, T> question) {
        Lease lease = take();
        if (lease == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(lease.engine));
        } finally {
            lease.leave();
        }
    }

    private synchronized Lease take() {
        long now = System.nanoTime();
        if (current == null || now - lookedAt > LOOK_EVERY) {
            lookedAt = now;
            Optional<Release> published = releases.current();
            boolean same = published.isPresent() && current != null
                    && published.get().id().equals(current.engine.release().id());
            if (!same) {
                Lease next = published.map(release -> new Lease(Engine.open(release, connections))).orElse(null);
                if (current != null) {
                    current.leave();
                }
                current = next;
            }
        }
        if (current != null) {
            current.users.incrementAndGet();
        }
        return current;
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.leave();
            current = null;
        }
    }
}
