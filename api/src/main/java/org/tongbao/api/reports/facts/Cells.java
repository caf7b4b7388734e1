package org.tongbao.api.reports.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Metric;

/** A row of a semantic answer about one metric. */
record Cells(Metric metric, Map<String, Object> cells) {

    private static final String PERCENT = "%";
    private static final String POINTS = "百分点";
    private static final int RATE_DECIMALS = 2;

    String text(String column) {
        return (String) cells.get(column);
    }

    String status() {
        return text(metric.name() + "_status");
    }

    Integer count(String suffix) {
        return (Integer) cells.get(metric.name() + suffix);
    }

    Figure value() {
        String note = text(metric.name() + "_note");
        return figure("", metric.unit(), metric.decimals(), List.of("_statements"), note == null ? status() : note);
    }

    Figure target() {
        return figure("_target", metric.unit(), metric.decimals(), List.of("_target_statements"), null);
    }

    Figure completion() {
        return figure("_completion", PERCENT, RATE_DECIMALS, List.of("_statements", "_target_statements"), status());
    }

    Figure pace() {
        return figure("_pace", PERCENT, RATE_DECIMALS, List.of(), null);
    }

    Figure lead() {
        return figure("_lead", POINTS, RATE_DECIMALS, List.of("_statements", "_target_statements"), status());
    }

    Figure lastYear() {
        return figure("_last_year", metric.unit(), metric.decimals(), List.of("_last_year_statements"), text(metric.name() + "_yoy_note"));
    }

    Figure growth() {
        return figure("_yoy", PERCENT, RATE_DECIMALS, List.of("_statements", "_last_year_statements"), text(metric.name() + "_yoy_note"));
    }

    Figure share() {
        return figure("_share", PERCENT, RATE_DECIMALS, List.of("_statements"), status());
    }

    private Figure figure(String suffix, String unit, int decimals, List<String> sources, String note) {
        BigDecimal value = (BigDecimal) cells.get(metric.name() + suffix);
        return value == null ? Figure.none(unit, Why.words(note)) : new Figure(value, unit, decimals, statements(sources), "");
    }

    private List<String> statements(List<String> suffixes) {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (String suffix : suffixes) {
            Object keys = cells.get(metric.name() + suffix);
            if (keys instanceof List<?> list) {
                list.forEach(key -> all.add(String.valueOf(key)));
            }
        }
        return new ArrayList<>(all);
    }
}
