package org.tongbao.etl.load;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
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
        implements Serializable {

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

    /** Without the rows of these tables, which stay where they are. */
    Interpreted without(List<Table> tables) {
        Map<String, List<Row>> rest = new HashMap<>(rows);
        tables.forEach(table -> rest.remove(table.name()));
        return new Interpreted(source, refusal, counts, rest);
    }
}
