package org.tongbao.api.sql;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.queries.SqlCheck;
import org.tongbao.api.releases.Published;
import org.tongbao.api.sql.pool.Worker;
import org.tongbao.api.sql.pool.WorkerLost;
import org.tongbao.api.sql.pool.WorkerPool;
import org.tongbao.api.sql.pool.WorkerSettings;
import org.tongbao.api.sql.wire.Ending;
import org.tongbao.api.sql.wire.Failed;
import org.tongbao.api.sql.wire.Frame;
import org.tongbao.api.sql.wire.Progressed;
import org.tongbao.api.sql.wire.Request;

/**
 * Runs SQL that is not trusted, in a worker process, within the limits of who asks. Every path by which such SQL comes in
 * ends here.
 */
@Component
public class SqlQueries implements SqlCheck {

    /** Ready for a check, or in place of one that is killed. */
    private static final int SPARE = 1;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(SqlQueries.class);

    private final Published published;
    private final SqlSettings settings;
    private final Lane queries;
    /** Checks and plans are short, and don't wait behind queries. */
    private final Lane checks;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sql-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private WorkerPool pool;
    private boolean closed;

    SqlQueries(Published published, SqlSettings settings) {
        this.published = published;
        this.settings = settings;
        this.queries = new Lane(settings.workers(), settings.perUser(), settings.queuedPerUser(), settings.queued());
        this.checks = new Lane(1, 1, settings.queuedPerUser(), settings.queued());
    }

    /** Workers are started ahead, in the background; without a release there is nothing to start them over. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        clock.execute(() -> {
            try {
                pool().warm(published.current());
            } catch (RuntimeException e) {
                // Whoever asks is told.
            }
        });
    }

    /**
     * Asks, and hands the answer on as it comes. Returns when it is complete.
     *
     * @throws Problem if it is refused, fails, takes too long, is cancelled or must not be asked now; the receiver may
     *     have had a part of the answer by then
     * @throws IOException if the receiver throws it; the query is cancelled
     */
    public SqlOutcome run(SqlQuestion question, SqlReceiver receiver) throws IOException {
        Running self = new Running(question.owner());
        if (running.putIfAbsent(question.id(), self) != null) {
            throw Problem.badParameter("id", question.id(), "没有在用的编号");
        }
        Request request = new Request(Request.Kind.valueOf(question.form().name()), question.sql(),
                Math.max(0, Math.min(question.maxRows(), SqlQuestion.MOST_ROWS)), settings.resultBytes(), settings.cellBytes());
        try {
            return ask(queries, self, request, receiver);
        } finally {
            running.remove(question.id(), self);
        }
    }

    /** @throws Problem {@code sql-refused} if the gate refuses it; too large a text likewise */
    @Override
    public void check(String owner, String sql) {
        brief(owner, Request.check(sql));
    }

    /** @throws Problem as for running it */
    public String explain(String owner, String sql) {
        return new String(brief(owner, Request.explain(sql)), StandardCharsets.UTF_8);
    }

    /**
     * The columns that a query's answer would have, as an Arrow IPC stream without rows; it is planned, not run.
     *
     * @throws Problem as for running it
     */
    public byte[] columns(String owner, String sql) {
        return brief(owner, Request.columns(sql));
    }

    /** @return whether there was such a query */
    public boolean cancel(String owner, String id) {
        Optional<Running> query = running(owner, id);
        query.ifPresent(Running::cancel);
        return query.isPresent();
    }

    /** Of one query, from its start to its last row. */
    public Duration deadline() {
        return settings.deadline();
    }

    Optional<Running> running(String owner, String id) {
        return Optional.ofNullable(running.get(id)).filter(query -> query.owner().equals(owner));
    }

    private byte[] brief(String owner, Request request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            ask(checks, new Running(owner), request, new SqlReceiver() {
                @Override
                public void columns(String release, byte[] columns) {}

                @Override
                public void rows(byte[] piece) {
                    answer.writeBytes(piece);
                }

                @Override
                public boolean gone() {
                    return false;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    private SqlOutcome ask(Lane lane, Running self, Request request, SqlReceiver receiver) throws IOException {
        BooleanSupplier givenUp = () -> self.isCancelled() || receiver.gone();
        try (Lane.Place place = lane.enter(self.owner(), givenUp)) {
            Worker worker = pool().take(published.current());
            AtomicBoolean late = new AtomicBoolean();
            Future<?> end = null;
            boolean answered = false;
            try {
                if (!self.on(worker)) {
                    throw Problem.sqlCancelled();
                }
                end = clock.schedule(
                        () -> {
                            late.set(true);
                            self.killWorker();
                        },
                        settings.deadline().plus(WorkerSettings.GRACE).toMillis(), TimeUnit.MILLISECONDS);
                worker.ask(request);
                SqlOutcome outcome = answer(worker, self, receiver);
                answered = true;
                return outcome;
            } catch (WorkerLost e) {
                LOG.info("{}", e.getMessage());
                throw self.isCancelled() ? Problem.sqlCancelled()
                        : late.get() ? Problem.sqlDeadline(settings.deadline().toSeconds())
                        : e.outOfMemory() ? Problem.sqlMemory()
                        : Problem.sqlWorkerLost();
            } catch (Refusal e) {
                answered = true;
                throw e.problem;
            } finally {
                if (end != null) {
                    end.cancel(false);
                }
                self.off();
                if (answered) {
                    pool().giveBack(worker);
                } else {
                    worker.kill();
                }
            }
        } catch (WorkerLost e) {
            throw Problem.sqlWorkerLost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.sqlCancelled();
        }
    }

    /** What the worker answered in place of rows; it can be asked again. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }

    private SqlOutcome answer(Worker worker, Running self, SqlReceiver receiver) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            Frame frame = worker.next(LOOK_EVERY);
            if (frame == null || frame.kind() == Frame.Kind.PROGRESS) {
                if (frame != null) {
                    self.progressed(Progressed.of(frame));
                }
                if (receiver.gone()) {
                    self.cancel();
                    throw Problem.sqlCancelled();
                }
                continue;
            }
            switch (frame.kind()) {
                case COLUMNS -> {
                    self.streams();
                    receiver.columns(worker.release().id(), frame.payload());
                }
                case ROWS -> {
                    self.sent(frame.payload().length);
                    receiver.rows(frame.payload());
                }
                case PLAN -> receiver.rows(frame.payload());
                case FAILED -> throw refusal(Failed.of(frame));
                default -> {
                    Ending ending = Ending.of(frame);
                    return new SqlOutcome(ending.rows(), ending.truncated(), Duration.ofNanos(System.nanoTime() - begun));
                }
            }
            if (frame.kind() == Frame.Kind.PLAN) {
                return new SqlOutcome(0, false, Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    private RuntimeException refusal(Failed failed) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (failed.line() > 0) {
            place.put("line", failed.line());
            place.put("column", failed.column());
            place.put("length", failed.length());
        }
        Problem problem = switch (failed.kind()) {
            case REFUSED -> Problem.sqlRefused(failed.message(), place);
            case TOO_LARGE -> Problem.sqlTooLarge(failed.message());
            case FAILED -> Problem.sqlFailed(failed.message(), place);
            case DEADLINE -> Problem.sqlDeadline(settings.deadline().toSeconds());
            case MEMORY -> Problem.sqlMemory();
            case LOST -> Problem.sqlWorkerLost();
        };
        if (failed.kind() == Failed.Kind.LOST) {
            LOG.warn("the engine of a worker failed for good; the worker is replaced");
        }
        return failed.kind() == Failed.Kind.LOST || failed.kind() == Failed.Kind.MEMORY ? problem : new Refusal(problem);
    }

    private synchronized WorkerPool pool() {
        if (closed) {
            throw Problem.sqlWorkerLost();
        }
        if (pool == null) {
            try {
                pool = new WorkerPool(
                        new WorkerSettings(settings.deadline(), settings.memory(), settings.threads(), settings.addressSpace(), settings.nice()),
                        settings.workers() + SPARE);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder of the SQL workers can't be made", e);
            }
        }
        return pool;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }
}
