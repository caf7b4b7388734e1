package org.tongbao.warehouse.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class ModelReaderTest {

    @Test
    void everyDimensionAndComparisonIsLabelledAndEveryLevelOfAHierarchyIsOne() {
        SemanticModel model = SemanticModel.load();
        assertThat(model.dimensions()).containsOnlyKeys(Dimension.values());
        assertThat(model.comparisons()).containsOnlyKeys(Comparison.values());
        assertThat(model.hierarchies().get("division")).containsExactly(Dimension.PROVINCE, Dimension.PREFECTURE, Dimension.REGION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            direction: up              | direction: sideways           | funds_in_place can't have direction sideways in model.yaml
            agg: sum                   | agg: avg                      | funds_in_place can't have agg avg in model.yaml
            type: simple               | type: median                  | funds_in_place can't have type median in model.yaml
            {subject: within_kind      | {subject: all                 | funds_in_place.additivity can't have subject all in model.yaml
            within_kind, time: cumulative | within_kind, time: monthly | funds_in_place.additivity can't have time monthly in model.yaml
            unit: 亿元                  | units: 亿元                    | funds_in_place has no unit in model.yaml
            numerator: started_projects | numerator: park_rate         | start_rate can't have numerator park_rate in model.yaml
            grain: month               | grain: week                   | model.defaults can't have grain week in model.yaml
            name: contract_investment  | name: funds_in_place          | funds_in_place stands twice in model.yaml
            """)
    void whatItDoesNotUnderstandIsNamed(String written, String wrong, String message) throws IOException {
        String text = text();
        assertThat(text).contains(written);
        Object document = new Yaml().load(text.replaceFirst(Pattern.quote(written), wrong));
        assertThatThrownBy(() -> ModelReader.read(document)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void anIndicatorWithoutAMetricIsOneThatIsNotAddedUp() {
        SemanticModel model = SemanticModel.load()
                .with(List.of(
                        new SemanticModel.Indicator("visitors", "游客", "Visitors", "万人次", 1),
                        new SemanticModel.Indicator("funds_in_place", "到位资金", "Funds", "万元", 0)));
        assertThat(model.metric("visitors").isAdditiveOverSubjects()).isFalse();
        assertThat(model.metric("funds_in_place")).isEqualTo(SemanticModel.load().metric("funds_in_place"));
    }

    private static String text() throws IOException {
        try (InputStream in = ModelReader.class.getResourceAsStream("model.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
