package org.tongbao.api.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.engine.Row;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;
import org.tongbao.warehouse.semantic.plan.Planner;

/** Compiles questions and runs them; an answer that a release gave before is given again. */
@Component
class Asking {

    private static final long MOST_CELLS_KEPT = 2_000_000;

    private record Question(String release, BoundQuery query) {}

    private final Cache<Question, Table> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS_KEPT)
            .<Question, Table>weigher((question, table) -> 1 + table.rows().size() * table.columns().size())
            .build();

    /** The model with the release's own indicators. */
    SemanticModel model(Engine engine) {
        return engine.remembered(List.of("semantic model"), () -> SemanticModel.load().with(engine.query("""
                SELECT code, name, name_en, unit, decimals FROM dim_indicator
                WHERE code IN (SELECT DISTINCT indicator FROM semantic.roster) ORDER BY code
                """, List.of(), row -> new SemanticModel.Indicator(
                row.text("code"), row.text("name"), row.text("name_en"), row.text("unit"), row.integer("decimals")))));
    }

    /** @throws org.tongbao.warehouse.semantic.SemanticException if it can't be asked */
    Table answer(Engine engine, AskRequest request) {
        SemanticModel model = model(engine);
        BoundQuery query = new Binder(model).bind(new Wording(model, engine).query(request));
        Question question = new Question(engine.release().id(), query);
        Table known = answers.getIfPresent(question);
        if (known == null) {
            known = run(engine, Planner.compile(query), query.limit());
            answers.put(question, known);
        }
        return known;
    }

    private static Table run(Engine engine, CompiledQuery compiled, int limit) {
        List<List<Object>> rows = engine.query(compiled.sql(), compiled.parameters(), row -> cells(compiled.columns(), row));
        return new Table(compiled.columns(), rows, compiled.shown(), rows.size() == limit);
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
}
