package org.tongbao.warehouse.star;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables as DuckDB statements, comments included. */
public final class DuckdbDdl {

    private DuckdbDdl() {}

    /** {@code CREATE TABLE} for one table, without its comments. */
    public static String create(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type().duckdb() + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(",\n  ", "CREATE TABLE " + table.name() + " (\n  ", "\n)"));
    }

    /** {@code COMMENT ON} statements for the table and each of its columns: Chinese, then English. */
    public static List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add("COMMENT ON TABLE " + table.name() + " IS " + literal(table.zh() + ": " + table.grain()));
        for (Column column : table.columns()) {
            statements.add("COMMENT ON COLUMN " + table.name() + "." + column.name() + " IS "
                    + literal(column.zh() + ": " + column.en()));
        }
        return statements;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
