package org.tongbao.api.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.tongbao.api.problems.Problem;

/**
 * Who may run now, and who waits: at most so many in all, at most so many of one user, who may have as many again waiting.
 * Those who wait go in the order they came, but for those whose own share is used up.
 */
final class Lane {

    private static final long LOOK_EVERY = Duration.ofMillis(250).toMillis();

    private final int inAll;
    private final int ofOne;
    private final int waitingOfOne;
    private final int waitingInAll;
    private final Map<String, Integer> running = new HashMap<>();
    private final List<Place> waiting = new ArrayList<>();

    /** A right to run, to be given back. */
    final class Place implements AutoCloseable {
        private final String owner;

        private Place(String owner) {
            this.owner = owner;
        }

        @Override
        public void close() {
            leave(owner);
        }
    }

    Lane(int inAll, int ofOne, int waitingOfOne, int waitingInAll) {
        this.inAll = inAll;
        this.ofOne = ofOne;
        this.waitingOfOne = waitingOfOne;
        this.waitingInAll = waitingInAll;
    }

    /**
     * Waits for a place.
     *
     * @param given up asked now and then while waiting
     * @throws Problem if too many wait already, or if it was given up
     */
    synchronized Place enter(String owner, BooleanSupplier givenUp) throws InterruptedException {
        Place place = new Place(owner);
        if (!mayRun(place)) {
            long own = waiting.stream().filter(other -> other.owner.equals(owner)).count();
            if (own >= waitingOfOne || waiting.size() >= waitingInAll) {
                throw Problem.sqlQueueFull(running.getOrDefault(owner, 0), (int) own);
            }
        }
        waiting.add(place);
        try {
            while (!mayRun(place)) {
                wait(LOOK_EVERY);
                if (givenUp.getAsBoolean()) {
                    throw Problem.sqlCancelled();
                }
            }
            running.merge(owner, 1, Integer::sum);
            return place;
        } finally {
            waiting.remove(place);
            notifyAll();
        }
    }

    private boolean mayRun(Place place) {
        int all = running.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= inAll || running.getOrDefault(place.owner, 0) >= ofOne) {
            return false;
        }
        for (Place other : waiting) {
            if (other == place) {
                return true;
            }
            if (running.getOrDefault(other.owner, 0) < ofOne) {
                return false;
            }
        }
        return true;
    }

    private synchronized void leave(String owner) {
        running.compute(owner, (user, count) -> count == null || count <= 1 ? null : count - 1);
        notifyAll();
    }
}
