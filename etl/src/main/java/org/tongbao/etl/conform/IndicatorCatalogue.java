package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/** The indicators that the reference data lists, and rows for those it doesn't. */
final class IndicatorCatalogue implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "indicator.csv";

    /** @param known whether the reference data lists it */
    record Indicator(String code, String name, String nameEn, String unit, int decimals, boolean headline, boolean known)
            implements Serializable {

        long key() {
            return Keys.of("indicator", known ? code : name);
        }

        StarRow row() {
            return indicatorRow(key(), code, name, nameEn, unit, decimals, headline, known);
        }
    }

    private final Map<String, Indicator> byName = new LinkedHashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    /** What the operator decided of printed names: it changes no reading. */
    private final Map<String, Indicator> decided = new LinkedHashMap<>();

    static IndicatorCatalogue load(Path folder, NameDecisions decisions) {
        IndicatorCatalogue catalogue = new IndicatorCatalogue();
        String[] columns = {"code", "name", "name_en", "unit", "decimals", "headline", "aliases"};
        for (CSVRecord line : CsvTable.read(FILE, folder, columns)) {
            Indicator indicator = new Indicator(
                    line.get("code"), line.get("name"), line.get("name_en"), line.get("unit"),
                    decimals(line), Boolean.parseBoolean(line.get("headline")), true);
            catalogue.byName.put(indicator.name(), indicator);
            catalogue.spellings.put(indicator.name(), indicator.name());
            for (String alias : line.get("aliases").split("\\|")) {
                if (!alias.isBlank()) {
                    catalogue.spellings.put(alias.strip(), indicator.name());
                }
            }
        }
        decisions.indicators().stream().filter(NameDecision::isDeclaration).forEach(catalogue::declare);
        decisions.indicators().forEach(decision -> catalogue
                .catalogued(decision.standsFor())
                .ifPresent(indicator -> catalogue.decided.put(decision.name(), indicator)));
        return catalogue;
    }

    private void declare(NameDecision decision) {
        String code = "local_" + Long.toString(Keys.of("indicator", decision.name()), 36);
        int decimals = decision.unit().contains("元") || decision.unit().contains("亩") ? 2 : 0;
        decided.put(decision.name(), new Indicator(
                code, decision.name(), decision.name(), decision.unit(), decimals, false, true));
    }

    /** The indicator that goes by a name or another spelling of it. */
    Optional<Indicator> catalogued(String name) {
        return Optional.ofNullable(byName.get(spellings.getOrDefault(name, name))).or(() -> Optional.ofNullable(decided.get(name)));
    }

    private static int decimals(CSVRecord line) {
        try {
            return Integer.parseInt(line.get("decimals"));
        } catch (NumberFormatException e) {
            throw new ReferenceException("参考数据 " + FILE + " 中指标 " + line.get("name") + " 的小数位 decimals 应为整数", e);
        }
    }

    /** What a name that isn't catalogued may stand for; empty where nothing can be said safely. */
    Optional<String> candidate(String name) {
        return Likeness.indicator(name, spellings.keySet()).map(spellings::get);
    }

    Map<String, String> spellings() {
        return spellings;
    }

    Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        byName.forEach((name, indicator) -> units.put(name, indicator.unit()));
        return units;
    }

    /** A listed indicator, or one made up of what was printed, for which a row must be added. */
    Indicator resolve(String name, String printedUnit, int printedDecimals) {
        Indicator known = byName.containsKey(name) ? byName.get(name) : decided.get(name);
        if (known != null) {
            return known;
        }
        String code = "unlisted_" + Long.toString(Keys.of("indicator", name), 36);
        return new Indicator(code, name, name, printedUnit, printedDecimals, false, false);
    }

    List<StarRow> rows() {
        List<StarRow> rows = new ArrayList<>();
        rows.add(indicatorRow(Keys.NONE, "none", "（文件信息）", "Particulars of the document", "", 0, false, true));
        byName.values().forEach(indicator -> rows.add(indicator.row()));
        decided.values().stream().filter(i -> !byName.containsKey(i.name())).distinct().forEach(i -> rows.add(i.row()));
        return rows;
    }

    private static StarRow indicatorRow(
            long key, String code, String name, String nameEn, String unit, int decimals, boolean headline, boolean known) {
        return StarRow.of(DimIndicator.TABLE)
                .with("indicator_key", key)
                .with("code", code)
                .with("name", name)
                .with("name_en", nameEn)
                .with("unit", unit)
                .with("decimals", decimals)
                .with("headline", headline)
                .with("known", known)
                .build();
    }
}
