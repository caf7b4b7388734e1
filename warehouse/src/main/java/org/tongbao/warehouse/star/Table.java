package org.tongbao.warehouse.star;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table.
 *
 * @param grain what one row is
 * @param lifecycle how rows come and go
 * @param key the column that identifies a row
 * @param sortedBy the order of rows in a release, most selective filter of the usual queries first
 */
public record Table(
        String name, String zh, String grain, Lifecycle lifecycle, String key, List<String> sortedBy, List<Column> columns) {

    /** How rows of a table come and go. */
    public enum Lifecycle {
        /** Read out of a document and never changed: keyed by {@code content_hash}. */
        PRINTED,
        /** A pure function of what was printed and of the reference data: recomputed region by region. */
        DERIVED,
        /** A pure function of the reference data and the calendar: recomputed when those change. */
        REFERENCE
    }

    public Table {
        sortedBy = List.copyOf(sortedBy);
        columns = List.copyOf(columns);
        Set<Integer> ids = columns.stream().map(Column::id).collect(Collectors.toSet());
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        if (ids.size() != columns.size() || names.size() != columns.size()) {
            throw new IllegalArgumentException(name + ": a column id or name is used twice");
        }
        if (!names.contains(key) || !names.containsAll(sortedBy)) {
            throw new IllegalArgumentException(name + ": the key or the order names a column that is not there");
        }
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** @throws IllegalArgumentException if there is no such column */
    public Column column(String columnName) {
        return columns.get(position(columnName));
    }

    /** A column's place among the columns, from 0: asked for every value of every row. */
    int position(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + columnName);
    }
}
