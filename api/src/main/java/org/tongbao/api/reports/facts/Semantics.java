package org.tongbao.api.reports.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.api.ask.Asking;
import org.tongbao.api.ask.Table;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.SemanticModel;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.Vintage;

/** Asks the semantic layer about one region. */
record Semantics(Engine engine, Asking asking, String region) {

    private static final int MOST_ROWS = 100_000;

    SemanticModel model() {
        return asking.model(engine);
    }

    /** Of one metric, cumulative, at one month. */
    List<Cells> at(Metric metric, List<String> groupBy, Map<String, List<String>> where, YearMonth month, Set<Comparison> comparisons) {
        return ask(metric, groupBy, where, month, month, Accumulation.CUMULATIVE, comparisons);
    }

    List<Cells> ask(Metric metric, List<String> groupBy, Map<String, List<String>> where, YearMonth from, YearMonth to,
            Accumulation accumulation, Set<Comparison> comparisons) {
        Map<String, List<String>> conditions = new HashMap<>(where);
        conditions.put("region", List.of(region));
        Table table = asking.answer(engine, new SemanticQuery(
                List.of(metric.name()), groupBy, conditions, from, to, Grain.MONTH, accumulation, comparisons, new Vintage.Latest(), false,
                List.of(), MOST_ROWS));
        List<Cells> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> cells = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                cells.put(table.columns().get(c).name(), row.get(c));
            }
            rows.add(new Cells(metric, cells));
        }
        return rows;
    }
}
