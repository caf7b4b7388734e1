package org.tongbao.api.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Label;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.SemanticModel;

/** The semantic model as callers see it. */
record Vocabulary(List<MetricEntry> metrics, List<DimensionEntry> dimensions, Map<String, List<String>> hierarchies,
        List<String> comparisons, List<ComparisonEntry> compared) {

    /** @param made of indicators: one, or numerator and denominator */
    record MetricEntry(String name, String type, Label label, Label description, String unit, int decimals, List<String> made,
            boolean additive, boolean cumulative, String direction) {}

    /** What a value can be held against, in words. */
    record ComparisonEntry(String name, Label label, Label description) {}

    record DimensionEntry(String name, Label label, Label description) {}

    static Vocabulary of(SemanticModel model) {
        return new Vocabulary(
                model.metrics().values().stream().map(Vocabulary::entry).toList(),
                model.dimensions().entrySet().stream()
                        .map(entry -> new DimensionEntry(entry.getKey().code(), entry.getValue().label(), entry.getValue().description()))
                        .toList(),
                model.hierarchies().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream().map(Dimension::code).toList())),
                Arrays.stream(Comparison.values()).map(Comparison::code).toList(),
                model.comparisons().entrySet().stream()
                        .map(entry -> new ComparisonEntry(entry.getKey().code(), entry.getValue().label(), entry.getValue().description()))
                        .toList());
    }

    private static MetricEntry entry(Metric metric) {
        return new MetricEntry(
                metric.name(), metric instanceof Metric.Ratio ? "ratio" : "simple", metric.label(), metric.description(), metric.unit(),
                metric.decimals(), metric.indicators(), metric.isAdditiveOverSubjects(), metric.isCumulative(),
                metric.direction().name().toLowerCase(Locale.ROOT));
    }
}
