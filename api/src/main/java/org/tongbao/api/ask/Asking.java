package org.tongbao.api.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongbao.api.releases.PageToken;
import org.tongbao.api.releases.Pages;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;
import org.tongbao.warehouse.semantic.plan.Planner;

/** Compiles questions and runs them; an answer in JSON that a release gave before is given again. */
@Component
public class Asking {

    private static final long MOST_BYTES_KEPT = 64 << 20;

    private record Question(String release, BoundQuery query) {}

    private interface Form {
        Reply of(Pages pages, CompiledQuery compiled, ResultSet rows) throws SQLException;
    }

    private final Cache<Question, Reply> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .<Question, Reply>weigher((question, answer) -> answer.body().length)
            .build();

    /** The model with the release's own indicators. */
    public SemanticModel model(Engine engine) {
        return engine.remembered(List.of("semantic model"), () -> SemanticModel.load().with(engine.query("""
                SELECT code, name, name_en, unit, decimals FROM dim_indicator
                WHERE code IN (SELECT DISTINCT indicator FROM semantic.roster) ORDER BY code
                """, List.of(), row -> new SemanticModel.Indicator(
                row.text("code"), row.text("name"), row.text("name_en"), row.text("unit"), row.integer("decimals")))));
    }

    /** @throws org.tongbao.warehouse.semantic.SemanticException if it can't be asked */
    Reply json(Engine engine, AskRequest request, ServerTiming timing) {
        BoundQuery query = bound(engine, request);
        Question question = new Question(engine.release().id(), query);
        Reply known = answers.getIfPresent(question);
        if (known != null) {
            timing.ended("known");
            return known;
        }
        Reply answer = run(engine, query, timing, JsonTable::of);
        answers.put(question, answer);
        return answer;
    }

    /**
     * The whole answer, for features that ask in the model's words themselves.
     *
     * @throws org.tongbao.warehouse.semantic.SemanticException if it can't be asked
     */
    public Table answer(Engine engine, SemanticQuery asked) {
        BoundQuery query = new Binder(model(engine)).bind(asked);
        CompiledQuery compiled = Planner.compile(query);
        List<List<Object>> rows = engine.query(compiled.sql(), compiled.parameters(), row -> cells(compiled.columns(), row));
        return new Table(compiled.columns(), rows, compiled.shown(), rows.size() == query.limit());
    }

    private static List<Object> cells(List<ResultColumn> columns, Row row) {
        List<Object> cells = new ArrayList<>(columns.size());
        for (ResultColumn column : columns) {
            cells.add(switch (column.type()) {
                case TEXT -> row.text(column.name());
                case NUMBER -> row.number(column.name());
                case COUNT -> row.integer(column.name());
                case STATEMENTS -> row.keys(column.name());
            });
        }
        return cells;
    }

    /** @throws org.tongbao.warehouse.semantic.SemanticException if it can't be asked */
    Reply arrow(Engine engine, AskRequest request, ServerTiming timing) {
        return run(engine, bound(engine, request), timing, ArrowTable::of);
    }

    private BoundQuery bound(Engine engine, AskRequest request) {
        SemanticModel model = model(engine);
        BoundQuery first = new Binder(model).bind(new Wording(model, engine).query(request));
        return request.pageToken() == null
                ? first
                : first.rows(PageToken.offset(request.pageToken(), engine.release().id(), words(first)), first.limit());
    }

    /** What tells questions apart, whichever of their rows are asked for. */
    private static String words(BoundQuery query) {
        return query.rows(0, 0).toString();
    }

    private static Reply run(Engine engine, BoundQuery query, ServerTiming timing, Form form) {
        CompiledQuery compiled = Planner.compile(query);
        timing.ended("plan");
        Pages pages = new Pages(engine.release().id(), () -> words(query), query.offset(), query.limit());
        List<Object> parameters = new ArrayList<>(compiled.parameters());
        parameters.set(parameters.size() - 1, query.limit() + 1);
        Reply answer = engine.read(compiled.sql(), parameters, rows -> {
            timing.ended("run");
            return form.of(pages, compiled, rows);
        });
        timing.ended("write");
        return answer;
    }
}
