package org.tongbao.warehouse.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A view, or a table written out in place of one.
 *
 * @param kind as DuckDB has it in {@code CREATE}: TABLE, VIEW or TEMP VIEW
 * @param columns comments of those columns that mean something of their own in it
 */
record Relation(String kind, String name, String comment, Map<String, String> columns, String sql) implements Definition {

    /** A help in building the others, gone when the release is there. */
    boolean isPassing() {
        return kind.startsWith("TEMP");
    }

    /**
     * @param present the columns that it has
     * @throws IllegalStateException if one of them has no comment, or a comment no column
     */
    List<String> comments(List<String> present, Map<String, String> shared) {
        List<String> strangers = columns.keySet().stream().filter(column -> !present.contains(column)).toList();
        if (!strangers.isEmpty()) {
            throw new IllegalStateException(name + " has no column " + strangers);
        }
        List<String> statements = new ArrayList<>();
        statements.add("COMMENT ON " + kind + " " + name + " IS " + Literal.of(comment));
        for (String column : present) {
            String meaning = columns.getOrDefault(column, shared.get(column));
            if (meaning == null) {
                throw new IllegalStateException("no comment on " + name + "." + column + ": at the head of its file or in columns.txt");
            }
            statements.add("COMMENT ON COLUMN " + name + "." + column + " IS " + Literal.of(meaning));
        }
        return statements;
    }
}
