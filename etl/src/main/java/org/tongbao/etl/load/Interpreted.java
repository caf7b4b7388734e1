package org.tongbao.etl.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.util.KnownSizeEstimation;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/**
 * What one document came to, on its way between Spark's workers.
 *
 * @param refusal why it can't be taken; null where it can
 * @param counts rows by table name, of those taken out too
 * @param rows by table name
 */
record Interpreted(SourceFile source, Refusal refusal, Map<String, Integer> counts, Map<String, PackedRows> rows)
        implements Serializable, KnownSizeEstimation {

    private static final long BYTES_BESIDE_ROWS = 1000;

    static Interpreted refused(SourceFile source, Refusal refusal) {
        return new Interpreted(source, refusal, Map.of(), Map.of());
    }

    static Interpreted of(SourceFile source, List<StarRow> rows) {
        Map<String, List<StarRow>> byTable = new HashMap<>();
        rows.forEach(row -> byTable.computeIfAbsent(row.table().name(), name -> new ArrayList<>()).add(row));
        Map<String, Integer> counts = new HashMap<>();
        Map<String, PackedRows> packed = new HashMap<>();
        byTable.forEach((name, its) -> {
            counts.put(name, its.size());
            packed.put(name, PackedRows.of(Star.table(name), its));
        });
        return new Interpreted(source, null, counts, packed);
    }

    boolean isTaken() {
        return refusal == null;
    }

    int count(Table table) {
        return counts.getOrDefault(table.name(), 0);
    }

    /** Rows of a table as Spark has them. */
    List<Row> rows(Table table) {
        return starRows(table).stream().map(SparkRows::row).toList();
    }

    /** Rows of a table as the star has them. */
    List<StarRow> starRows(Table table) {
        PackedRows packed = rows.get(table.name());
        return packed == null ? List.of() : packed.unpacked(table);
    }

    /** Without the rows of these tables, which stay where they are. */
    Interpreted without(List<Table> tables) {
        Map<String, PackedRows> rest = new HashMap<>(rows);
        tables.forEach(table -> rest.remove(table.name()));
        return new Interpreted(source, refusal, counts, rest);
    }

    /**
     * The bytes of its rows. Spark asks what it keeps how big it is, and where it is not told, follows every reference, which
     * takes several times as long as reading the documents.
     */
    @Override
    public long estimatedSize() {
        return BYTES_BESIDE_ROWS + rows.values().stream().mapToLong(packed -> packed.bytes().length).sum();
    }
}
