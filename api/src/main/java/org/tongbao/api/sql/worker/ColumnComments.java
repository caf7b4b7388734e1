package org.tongbao.api.sql.worker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tongbao.warehouse.gate.PublishedSql;

/** What the columns of a release mean, by table and column, in lower case. */
record ColumnComments(Map<String, Map<String, String>> ofTables) {

    private static final String COMMENTS =
            "SELECT lower(table_name), lower(column_name), comment FROM duckdb_columns() WHERE NOT internal AND comment IS NOT NULL";

    static ColumnComments of(PublishedSql sql) {
        return sql.trusted(COMMENTS, rows -> {
            Map<String, Map<String, String>> tables = new HashMap<>();
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new HashMap<>()).put(rows.getString(2), rows.getString(3));
            }
            return new ColumnComments(tables);
        });
    }

    /** By column, for those of the same meaning in each of these tables that has them. */
    Map<String, String> within(Set<String> tables) {
        Map<String, String> found = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String table : tables) {
            ofTables.getOrDefault(table, Map.of()).forEach((column, comment) -> {
                String other = found.put(column, comment);
                if (other != null && !other.equals(comment)) {
                    ambiguous.add(column);
                }
            });
        }
        found.keySet().removeAll(ambiguous);
        return found;
    }
}
