package org.tongbao.warehouse.semantic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that tells analysts what can be asked in the model's words, in Markdown, as the model itself says it. */
public final class ModelPage {

    private static final String HEAD = """
            # 语义模型 Semantic model

            What `/api/v1/query` can be asked: metrics by dimension and period, and what they are held against. Each comparison adds
            columns that begin with the metric's name. This page is made from `model.yaml` by `ModelPageTest`; change that, not the page.
            """;

    private ModelPage() {}

    /** @return the whole page */
    public static String of(SemanticModel model) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## 指标 Metrics\n\n| metrics | 名称 | name | 单位 | 含义 | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
        model.metrics().values().forEach(metric -> page.append(row(
                metric.name(), metric.label().zh(), metric.label().en(), metric.unit(), metric.description().zh(), meaning(metric))));
        page.append(section("维度 Dimensions", "group_by", model.dimensions().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new))));
        page.append(section("比较 Comparisons", "compare", model.comparisons().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new))));
        return page.toString();
    }

    private static String meaning(Metric metric) {
        return metric instanceof Metric.Ratio ratio
                ? metric.description().en() + ": Σ `" + ratio.numerator().name() + "` ÷ Σ `" + ratio.denominator().name() + "`"
                : metric.description().en();
    }

    private static String section(String title, String word, Map<String, SemanticModel.Labelled> named) {
        StringBuilder section = new StringBuilder("\n## " + title + "\n\n| " + word + " | 名称 | name | 含义 | meaning |\n| --- | --- | --- | --- | --- |\n");
        named.forEach((name, labelled) -> section.append(row(
                name, labelled.label().zh(), labelled.label().en(), labelled.description().zh(), labelled.description().en())));
        return section.toString();
    }

    private static String row(String name, String... cells) {
        return "| `" + name + "` | " + String.join(" | ", cells) + " |\n";
    }
}
