package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static IndicatorCatalogue load(Path folder) {
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
        return catalogue;
    }

    private static int decimals(CSVRecord line) {
        try {
            return Integer.parseInt(line.get("decimals"));
        } catch (NumberFormatException e) {
            throw new ReferenceException("参考数据 " + FILE + " 中指标 " + line.get("name") + " 的小数位 decimals 应为整数", e);
        }
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
        Indicator known = byName.get(name);
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
