package org.tongbao.api.flight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.arrow.flight.BackpressureStrategy;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongbao.api.access.Asker;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.queries.QueryJournal;
import org.tongbao.api.sql.SqlOutcome;
import org.tongbao.api.sql.SqlQueries;
import org.tongbao.api.sql.SqlQuestion;

/** Plans statements and runs them, each run on a thread of its own, and takes down what came of it. */
@Component
class StatementRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StatementRuns.class);

    private final SqlQueries queries;
    private final Asker asker;
    private final ObjectProvider<QueryJournal> journal;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "flight-run");
        thread.setDaemon(true);
        return thread;
    });

    StatementRuns(SqlQueries queries, Asker asker, ObjectProvider<QueryJournal> journal) {
        this.queries = queries;
        this.asker = asker;
        this.journal = journal;
    }

    String owner() {
        return asker.name();
    }

    /** @throws Problem if it may not be run or is wrong */
    Statement plan(String sql) {
        long begun = System.nanoTime();
        try {
            return new Statement(owner(), sql, ReadableColumns.checked(planned(sql)));
        } catch (Problem problem) {
            wrote(owner(), sql, problem.name(), null, begun, null);
            throw problem;
        }
    }

    /** @throws Problem if it may not be run or is wrong */
    Schema schema(String sql) {
        return ReadableColumns.of(planned(sql));
    }

    private Schema planned(String sql) {
        try (BufferAllocator memory = new RootAllocator();
                ArrowStreamReader columns = new ArrowStreamReader(new ByteArrayInputStream(queries.columns(owner(), sql)), memory)) {
            return columns.getVectorSchemaRoot().getSchema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether it ran */
    boolean cancel(String run) {
        return queries.cancel(owner(), run);
    }

    /** Returns at once: only then does Flight say when the client is ready for more. */
    void run(String run, Statement statement, ServerStreamListener listener, BufferAllocator memory) {
        BackpressureStrategy client = new BackpressureStrategy.CallbackBackpressureStrategy();
        client.register(listener);
        try {
            threads.execute(() -> answer(run, statement, new StreamedAnswer(run, listener, client, memory, queries.deadline()), listener));
        } catch (RejectedExecutionException e) {
            throw Problem.sqlCancelled();
        }
    }

    private void answer(String run, Statement statement, StreamedAnswer answer, ServerStreamListener listener) {
        long begun = System.nanoTime();
        String outcome = "failed";
        Long rows = null;
        try (answer) {
            SqlOutcome ended = queries.run(new SqlQuestion(run, statement.owner(), statement.sql(), SqlQuestion.Form.ARROW, SqlQuestion.MOST_ROWS), answer);
            rows = ended.rows();
            answer.end();
            if (ended.truncated()) {
                throw Problem.sqlTooLarge("结果超过一次查询的上限（" + SqlQuestion.MOST_ROWS + " 行，约 256 MB），只取到前 " + rows + " 行。请先汇总，或用 WHERE、LIMIT 缩小范围。");
            }
            outcome = "ok";
            listener.completed();
        } catch (Problem problem) {
            outcome = problem.name();
            tell(listener, problem);
        } catch (IOException e) {
            outcome = "sql-cancelled";
            LOG.debug("the client went away", e);
            tell(listener, Problem.sqlCancelled());
        } catch (RuntimeException e) {
            tell(listener, e);
        } finally {
            wrote(statement.owner(), statement.sql(), outcome, rows, begun, answer.release());
        }
    }

    private static void tell(ServerStreamListener listener, RuntimeException thrown) {
        try {
            listener.error(Refusal.of(thrown));
        } catch (RuntimeException e) {
            LOG.debug("the client went away", e);
        }
    }

    private void wrote(String owner, String sql, String outcome, Long rows, long begun, String release) {
        double elapsed = (System.nanoTime() - begun) / 1e6;
        journal.ifAvailable(book -> book.ran(owner, sql, outcome, rows, elapsed, release));
    }

    void close() {
        threads.shutdownNow();
    }
}
