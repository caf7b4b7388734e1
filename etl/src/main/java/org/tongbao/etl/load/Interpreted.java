package org.tongbao.etl.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.util.KnownSizeEstimation;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/**
 * What one document came to, on its way between Spark's workers.
 *
 * @param refusal why it can't be taken; null where it can
 * @param counts rows by table name, of those taken out too
 * @param rows by table name
 */
record Interpreted(SourceFile source, Refusal refusal, Map<String, Integer> counts, Map<String, List<Row>> rows)
        implements Serializable, KnownSizeEstimation {

    private static final long OBJECT_BYTES = 40;

    static Interpreted refused(SourceFile source, Refusal refusal) {
        return new Interpreted(source, refusal, Map.of(), Map.of());
    }

    static Interpreted of(SourceFile source, List<StarRow> rows) {
        Map<String, List<Row>> byTable = new HashMap<>();
        for (StarRow row : rows) {
            byTable.computeIfAbsent(row.table().name(), name -> new ArrayList<>()).add(SparkRows.row(row));
        }
        Map<String, Integer> counts = new HashMap<>();
        byTable.forEach((table, its) -> counts.put(table, its.size()));
        return new Interpreted(source, null, counts, byTable);
    }

    boolean isTaken() {
        return refusal == null;
    }

    int count(Table table) {
        return counts.getOrDefault(table.name(), 0);
    }

    List<Row> rows(Table table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    /** Rows of a table as the star has them. */
    List<StarRow> starRows(Table table) {
        return rows(table).stream().map(row -> SparkRows.row(table, row)).toList();
    }

    /**
     * Roughly the bytes of its rows in memory. Spark asks what it keeps how big it is, and where it is not told, follows every
     * reference, which takes several times as long as reading the documents.
     */
    @Override
    public long estimatedSize() {
        long bytes = OBJECT_BYTES;
        for (List<Row> its : rows.values()) {
            for (Row row : its) {
                bytes += OBJECT_BYTES;
                for (int i = 0; i < row.length(); i++) {
                    bytes += OBJECT_BYTES + (row.get(i) instanceof String text ? Character.BYTES * text.length() : 0);
                }
            }
        }
        return bytes;
    }

    /** Without the rows of these tables, which stay where they are. */
    Interpreted without(List<Table> tables) {
        Map<String, List<Row>> rest = new HashMap<>(rows);
        tables.forEach(table -> rest.remove(table.name()));
        return new Interpreted(source, refusal, counts, rest);
    }
}
