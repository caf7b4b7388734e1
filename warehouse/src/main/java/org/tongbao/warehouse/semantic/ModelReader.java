package org.tongbao.warehouse.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code model.yaml}; what it doesn't understand is an error that names the metric and the field. */
final class ModelReader {

    private static final String RESOURCE = "model.yaml";

    private ModelReader() {}

    static SemanticModel read() {
        try (InputStream in = ModelReader.class.getResourceAsStream(RESOURCE)) {
            return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
    }

    static SemanticModel read(Object document) {
        Fields model = new Fields("model", document);
        Map<Dimension, SemanticModel.Labelled> dimensions = new LinkedHashMap<>();
        for (Fields dimension : model.list("dimensions")) {
            dimensions.put(
                    SemanticModel.dimension(dimension.text("name")),
                    new SemanticModel.Labelled(dimension.label("label"), dimension.label("description")));
        }
        Map<String, List<Dimension>> hierarchies = new LinkedHashMap<>();
        for (Fields hierarchy : model.list("hierarchies")) {
            hierarchies.put(
                    hierarchy.text("name"),
                    hierarchy.texts("levels").stream().map(SemanticModel::dimension).toList());
        }
        Map<Comparison, SemanticModel.Labelled> comparisons = new LinkedHashMap<>();
        for (Fields comparison : model.list("comparisons")) {
            comparisons.put(
                    comparison.oneOf("name", Comparison.class),
                    new SemanticModel.Labelled(comparison.label("label"), comparison.label("description")));
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (Fields metric : model.list("metrics")) {
            Metric read = metric(metric, metrics);
            if (metrics.put(read.name(), read) != null) {
                throw new IllegalArgumentException(read.name() + " stands twice in " + RESOURCE);
            }
        }
        return new SemanticModel(metrics, dimensions, hierarchies, comparisons, defaults(model.fields("defaults")));
    }

    private static SemanticModel.Defaults defaults(Fields defaults) {
        if (!defaults.text("vintage").equals("latest")) {
            throw new IllegalArgumentException("the default vintage can only be latest");
        }
        return new SemanticModel.Defaults(
                defaults.oneOf("grain", Grain.class), defaults.oneOf("accumulation", Accumulation.class),
                new Vintage.Latest(), defaults.number("limit").intValueExact());
    }

    private static Metric metric(Fields metric, Map<String, Metric> before) {
        String type = metric.text("type");
        return switch (type) {
            case "simple" -> simple(metric);
            case "ratio" -> ratio(metric, before);
            default -> throw metric.wrong("type", type);
        };
    }

    private static Metric.Simple simple(Fields metric) {
        if (!metric.text("agg").equals("sum")) {
            throw metric.wrong("agg", metric.text("agg"));
        }
        Fields additivity = metric.fields("additivity");
        return new Metric.Simple(
                metric.text("name"), metric.label("label"), metric.label("description"), metric.text("indicator"),
                metric.text("unit"), metric.number("decimals").intValueExact(), metric.oneOf("direction", Direction.class),
                additivity.either("subject", "within_kind", "none"), additivity.either("time", "cumulative", "none"));
    }

    private static Metric.Ratio ratio(Fields metric, Map<String, Metric> before) {
        return new Metric.Ratio(
                metric.text("name"), metric.label("label"), metric.label("description"), part(metric, "numerator", before),
                part(metric, "denominator", before), metric.has("factor") ? metric.number("factor") : BigDecimal.valueOf(100),
                metric.text("unit"), metric.number("decimals").intValueExact(), metric.oneOf("direction", Direction.class));
    }

    private static Metric.Simple part(Fields metric, String field, Map<String, Metric> before) {
        if (before.get(metric.text(field)) instanceof Metric.Simple simple) {
            return simple;
        }
        throw metric.wrong(field, metric.text(field));
    }

    /** A mapping of the document, which knows where it stands. */
    private record Fields(String place, Map<?, ?> values) {

        Fields(String place, Object value) {
            this(place, value instanceof Map<?, ?> map ? map : Map.of());
        }

        boolean has(String field) {
            return values.containsKey(field);
        }

        private Object get(String field) {
            Object value = values.get(field);
            if (value == null) {
                throw new IllegalArgumentException(place + " has no " + field + " in " + RESOURCE);
            }
            return value;
        }

        String text(String field) {
            return get(field).toString();
        }

        BigDecimal number(String field) {
            return new BigDecimal(text(field));
        }

        Fields fields(String field) {
            return new Fields(place + "." + field, get(field));
        }

        Label label(String field) {
            Fields label = fields(field);
            if (!label.values().keySet().equals(Set.of("zh", "en"))) {
                throw wrong(field, label.values().toString());
            }
            return new Label(label.text("zh"), label.text("en"));
        }

        List<Fields> list(String field) {
            if (!(get(field) instanceof List<?> list)) {
                throw wrong(field, text(field));
            }
            return list.stream()
                    .map(entry -> new Fields(
                            entry instanceof Map<?, ?> map && map.get("name") != null ? map.get("name").toString() : place, entry))
                    .toList();
        }

        List<String> texts(String field) {
            if (!(get(field) instanceof List<?> list)) {
                throw wrong(field, text(field));
            }
            return list.stream().map(Object::toString).toList();
        }

        <E extends Enum<E>> E oneOf(String field, Class<E> values) {
            try {
                return Enum.valueOf(values, text(field).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw wrong(field, text(field));
            }
        }

        boolean either(String field, String yes, String no) {
            String value = text(field);
            if (!value.equals(yes) && !value.equals(no)) {
                throw wrong(field, value);
            }
            return value.equals(yes);
        }

        IllegalArgumentException wrong(String field, String value) {
            return new IllegalArgumentException(place + " can't have " + field + " " + value + " in " + RESOURCE);
        }
    }
}
