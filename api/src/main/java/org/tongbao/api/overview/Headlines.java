package org.tongbao.api.overview;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbao.api.ask.Asking;
import org.tongbao.api.ask.Table;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.catalogue.Asked.Indicator;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.Vintage;

/** The headline metrics of a whole region in one period, asked of the semantic model all at once. */
record Headlines(Engine engine, Asking asking) {

    private static final Set<Comparison> COMPARED = EnumSet.of(
            Comparison.TARGET, Comparison.TARGET_BOUNDS, Comparison.PACE, Comparison.YOY, Comparison.PRINTED_RATE);
    /** No bulletin speaks of it. */
    private static final Set<String> SILENT = Set.of("missing", "combined");

    private record Asker(Indicator indicator, String metric) {}

    /** Those that a bulletin of the period speaks of, by code. */
    List<Headline> of(String region, YearMonth month) {
        List<Asker> askers = Asked.headlines(engine).stream().flatMap(indicator -> asker(indicator).stream()).toList();
        if (askers.isEmpty()) {
            return List.of();
        }
        Table table = asking.answer(engine, new SemanticQuery(
                askers.stream().map(Asker::metric).toList(), List.of(), Map.of("region", List.of(region)), month, month, Grain.MONTH,
                Accumulation.CUMULATIVE, COMPARED, new Vintage.Latest(), false, List.of(), null));
        List<Headline> headlines = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> cells = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                cells.put(table.columns().get(c).name(), row.get(c));
            }
            askers.stream()
                    .map(asker -> headline(asker.indicator(), new Cells(asker.metric(), cells)))
                    .filter(headline -> headline.status() != null && !SILENT.contains(headline.status()))
                    .forEach(headlines::add);
        }
        return headlines;
    }

    private Optional<Asker> asker(Indicator indicator) {
        return asking.model(engine).metrics().values().stream()
                .filter(metric -> metric instanceof Metric.Simple simple && simple.indicator().equals(indicator.code()))
                .findFirst()
                .map(metric -> new Asker(indicator, metric.name()));
    }

    /** A row's columns of one metric. */
    private record Cells(String metric, Map<String, Object> all) {

        BigDecimal number(String suffix) {
            return (BigDecimal) all.get(metric + suffix);
        }

        String text(String suffix) {
            return (String) all.get(metric + suffix);
        }

        String statement(String suffix) {
            return all.get(metric + suffix) instanceof List<?> keys && !keys.isEmpty() ? String.valueOf(keys.get(0)) : null;
        }
    }

    private static Headline headline(Indicator of, Cells cells) {
        return new Headline(
                of.code(), of.name(), of.nameEn(), of.unit(), of.decimals(), cells.number(""), cells.number("_target"),
                cells.text("_target_origin"), cells.number("_target_low"), cells.number("_target_high"), cells.number("_completion"),
                cells.number("_rate_printed"), cells.number("_lead"), cells.number("_last_year"), cells.number("_yoy"),
                cells.text("_yoy_note"), cells.text("_status"), cells.statement("_statements"), cells.statement("_target_statements"),
                cells.statement("_rate_statements"));
    }
}
