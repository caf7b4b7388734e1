package org.tongbao.api.sql.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.tongbao.api.sql.wire.Ending;
import org.tongbao.api.sql.wire.Failed;
import org.tongbao.api.sql.wire.Frame;
import org.tongbao.api.sql.wire.Progressed;
import org.tongbao.api.sql.wire.Request;
import org.tongbao.warehouse.gate.GateException;
import org.tongbao.warehouse.gate.Place;
import org.tongbao.warehouse.gate.PublishedSql;
import org.tongbao.warehouse.gate.Rule;
import org.tongbao.warehouse.gate.SqlFailure;
import org.tongbao.warehouse.gate.Verdict;

/** Answers requests over one release, each by the gate first. */
final class Answering implements AutoCloseable {

    private static final String CANARY =
            "SELECT (SELECT count(*) FROM duckdb_views() WHERE NOT internal) || ' ' || md5('canary') || ' ' || sum(1) || ' ' || upper('a')";
    private static final int REHEARSALS = 5;

    private final PublishedSql sql;
    private final BufferAllocator memory = new RootAllocator();
    private final ColumnComments comments;
    private final String canary;

    private Answering(PublishedSql sql) {
        this.sql = sql;
        this.comments = ColumnComments.of(sql);
        this.canary = canary();
    }

    static Answering open(Path database, PublishedSql.Bounds bounds) {
        return new Answering(PublishedSql.open(database, bounds));
    }

    /** So that the classes that an answer needs are there before the first is asked for. */
    void rehearse() {
        for (int i = 0; i < REHEARSALS; i++) {
            for (Request.Kind kind : Request.Kind.values()) {
                answer(new Request(kind, "SELECT 1 AS a, 'x' AS b, 1.5 AS c, DATE '2021-01-01' AS d", 10, 1 << 16, 1 << 10), frame -> {});
            }
        }
    }

    /** Whether the engine still says what it said when it was opened. */
    boolean isSound() {
        return canary.equals(canary());
    }

    private String canary() {
        return sql.trusted(CANARY, row -> {
            row.next();
            return row.getString(1);
        });
    }

    /** @return whether the engine may be asked again: not if it failed, nor if it may have filled the address space */
    boolean answer(Request request, Consumer<Frame> out) {
        try {
            Verdict verdict = sql.check(request.sql());
            if (verdict instanceof Verdict.Refused refused) {
                Failed.Kind kind = refused.rule() == Rule.TOO_LONG ? Failed.Kind.TOO_LARGE : Failed.Kind.REFUSED;
                out.accept(failed(kind, refused.reason(), refused.place()));
                return true;
            }
            answer((Verdict.Accepted) verdict, request, out);
            return true;
        } catch (GateException e) {
            return failed(e, out);
        }
    }

    /** How far the query is that runs; empty where that can't be told. May be asked on any thread. */
    Optional<Frame> progress() {
        return sql.progress().map(progress -> new Progressed(progress.percent(), progress.rows()).frame());
    }

    private void answer(Verdict.Accepted accepted, Request request, Consumer<Frame> out) {
        switch (request.kind()) {
            case CHECK -> out.accept(new Ending(0, false).frame());
            case EXPLAIN -> out.accept(new Frame(Frame.Kind.PLAN, sql.plan(accepted).getBytes(StandardCharsets.UTF_8)));
            case JSON, ARROW -> out.accept(sql.query(accepted, rows -> send(rows, accepted, request, out)).frame());
            case COLUMNS -> out.accept(sql.columns(accepted, rows -> send(rows, accepted, request, out)).frame());
        }
    }

    private Ending send(ResultSet rows, Verdict.Accepted accepted, Request request, Consumer<Frame> out) throws IOException, SQLException {
        try (Answer answer = Answer.begin(rows, memory, request)) {
            out.accept(new Frame(Frame.Kind.COLUMNS, answer.columns(comments.within(accepted.tables()))));
            return answer.send(bytes -> out.accept(new Frame(Frame.Kind.ROWS, bytes)));
        }
    }

    private static boolean failed(GateException e, Consumer<Frame> out) {
        if (e.getCause() instanceof TooLarge) {
            out.accept(failed(Failed.Kind.TOO_LARGE, e.getCause().getMessage(), Optional.empty()));
            return true;
        }
        if (e.failure().isEmpty()) {
            e.printStackTrace();
        }
        SqlFailure failure = e.failure().orElse(new SqlFailure(SqlFailure.Kind.ENGINE, "", Optional.empty()));
        out.accept(switch (failure.kind()) {
            case QUERY -> failed(Failed.Kind.FAILED, "查询失败：" + failure.message(), failure.place());
            case DEADLINE -> failed(Failed.Kind.DEADLINE, "", Optional.empty());
            case MEMORY -> failed(Failed.Kind.MEMORY, "", Optional.empty());
            case ENGINE -> failed(Failed.Kind.LOST, "", Optional.empty());
        });
        return failure.kind() != SqlFailure.Kind.ENGINE && failure.kind() != SqlFailure.Kind.MEMORY;
    }

    private static Frame failed(Failed.Kind kind, String message, Optional<Place> place) {
        return place.map(at -> new Failed(kind, message, at.line(), at.column(), at.length()))
                .orElseGet(() -> new Failed(kind, message, 0, 0, 0))
                .frame();
    }

    @Override
    public void close() {
        memory.close();
        sql.close();
    }
}
