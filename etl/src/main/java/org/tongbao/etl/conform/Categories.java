package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/** The categories that indicators are sliced by. */
final class Categories implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Category(String scheme, String code, String name, int ordinal) implements Serializable {
        long key() {
            return Keys.of("category", scheme, code);
        }
    }

    private final Map<String, Category> byName = new LinkedHashMap<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();

    static Categories load(Path folder) {
        Categories categories = new Categories();
        for (CSVRecord line : CsvTable.read("category.csv", folder, "scheme", "code", "name", "ordinal", "aliases")) {
            String name = line.get("name");
            categories.byName.put(
                    name, new Category(line.get("scheme"), line.get("code"), name, Integer.parseInt(line.get("ordinal"))));
            categories.spellings.put(name, name);
            for (String alias : line.get("aliases").split("\\|")) {
                if (!alias.isBlank()) {
                    categories.spellings.put(alias.strip(), name);
                }
            }
        }
        return categories;
    }

    Map<String, String> spellings() {
        return spellings;
    }

    /** {@link Keys#NONE} for null and for a category that is not listed. */
    long key(String name) {
        Category category = name == null ? null : byName.get(name);
        return category == null ? Keys.NONE : category.key();
    }

    List<StarRow> rows() {
        List<StarRow> rows = new ArrayList<>();
        rows.add(row(Keys.NONE, new Category("whole", "whole", "全部", 0)));
        byName.values().forEach(category -> rows.add(row(category.key(), category)));
        return rows;
    }

    private static StarRow row(long key, Category category) {
        return StarRow.of(DimCategory.TABLE)
                .with("category_key", key)
                .with("scheme", category.scheme())
                .with("code", category.code())
                .with("name", category.name())
                .with("ordinal", category.ordinal())
                .build();
    }
}
