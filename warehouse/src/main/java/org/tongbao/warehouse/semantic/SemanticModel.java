package org.tongbao.warehouse.semantic;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every metric and dimension there is.
 *
 * @param metrics by name, in the model's order
 * @param dimensions with their labels
 * @param hierarchies dimensions from the widest to the narrowest, by the hierarchy's name
 * @param comparisons with their labels
 * @param defaults what a query that leaves something out asks for
 */
public record SemanticModel(
        Map<String, Metric> metrics,
        Map<Dimension, Labelled> dimensions,
        Map<String, List<Dimension>> hierarchies,
        Map<Comparison, Labelled> comparisons,
        Defaults defaults) {

    /** A name and what it means. */
    public record Labelled(Label label, Label description) {}

    /** @param limit rows */
    public record Defaults(Grain grain, Accumulation accumulation, Vintage vintage, int limit) {}

    /** An indicator as a release has it. */
    public record Indicator(String code, String name, String nameEn, String unit, int decimals) {}

    public SemanticModel {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        hierarchies = Collections.unmodifiableMap(new LinkedHashMap<>(hierarchies));
        comparisons = Collections.unmodifiableMap(new LinkedHashMap<>(comparisons));
    }

    /** The model that comes with this version. */
    public static SemanticModel load() {
        return ModelReader.read();
    }

    /**
     * This model and a metric for each indicator that it has none of: named by the indicator's code, not additive, since
     * nobody has said that it may be added up.
     */
    public SemanticModel with(Collection<Indicator> printed) {
        Map<String, Metric> all = new LinkedHashMap<>(metrics);
        List<String> covered = metrics.values().stream()
                .filter(Metric.Simple.class::isInstance)
                .flatMap(metric -> metric.indicators().stream())
                .toList();
        for (Indicator indicator : printed) {
            if (!covered.contains(indicator.code())) {
                Label label = new Label(indicator.name(), indicator.nameEn());
                all.putIfAbsent(
                        indicator.code(),
                        new Metric.Simple(
                                indicator.code(), label, label, indicator.code(), indicator.unit(), indicator.decimals(),
                                Direction.UP, false, true));
            }
        }
        return new SemanticModel(all, dimensions, hierarchies, comparisons, defaults);
    }

    /** @throws SemanticException if there is none of this name */
    Metric metric(String name) {
        Metric metric = metrics.get(name);
        if (metric == null) {
            throw new SemanticException(
                    SemanticError.UNKNOWN_METRIC,
                    "没有指标“" + name + "”"
                            + Nearest.to(name, metrics.keySet()).map(near -> "，是不是“" + near + "”？").orElse("。可用的指标见 /api/v1/metrics"));
        }
        return metric;
    }

    /** @throws SemanticException if there is none of this name */
    static Dimension dimension(String code) {
        return Dimension.of(code).orElseThrow(() -> new SemanticException(
                SemanticError.UNKNOWN_DIMENSION,
                "没有维度“" + code + "”"
                        + Nearest.to(code, Dimension.codes()).map(near -> "，是不是“" + near + "”？").orElse("")
                        + "。可用的有 " + String.join("、", Dimension.codes())));
    }
}
