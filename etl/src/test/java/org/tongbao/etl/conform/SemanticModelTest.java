package org.tongbao.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.SemanticModel;

/** The semantic model speaks of the catalogue's indicators in the catalogue's units. */
class SemanticModelTest {

    @Test
    void agreesWithTheCatalogueOnNamesUnitsAndDecimals() {
        Map<String, List<String>> catalogued = new HashMap<>();
        CsvTable.read("indicator.csv", null)
                .forEach(line -> catalogued.put(
                        line.get("code"), List.of(line.get("name"), line.get("name_en"), line.get("unit"), line.get("decimals"))));
        Map<String, List<String>> modelled = new HashMap<>();
        for (Metric metric : SemanticModel.load().metrics().values()) {
            if (metric instanceof Metric.Simple simple) {
                modelled.put(simple.indicator(), List.of(
                        simple.label().zh(), simple.label().en(), simple.unit(), Integer.toString(simple.decimals())));
            }
        }
        assertThat(modelled).isEqualTo(catalogued);
    }
}
