package org.tongbao.warehouse.star;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One row of a table of the star, checked against its definition: every column that must have a value has one, and of
 * the column's type. Values stand in the order of the table's columns: String, Long, Integer, Boolean,
 * {@link LocalDate}, {@link BigDecimal} of scale {@link Type#SCALE}, or a list of Long.
 */
public record StarRow(Table table, List<Object> values) {

    public StarRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        List<Column> columns = table.columns();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(table.name() + " has " + columns.size() + " columns, not " + values.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            check(table, columns.get(i), values.get(i));
        }
    }

    /** @throws IllegalArgumentException if the table has no such column */
    public Object get(String column) {
        return values.get(table.position(column));
    }

    public static Builder of(Table table) {
        return new Builder(table);
    }

    private static void check(Table table, Column column, Object value) {
        boolean fits = value == null
                ? column.nullable()
                : switch (column.type()) {
                    case STRING -> value instanceof String;
                    case LONG -> value instanceof Long;
                    case INT -> value instanceof Integer;
                    case BOOLEAN -> value instanceof Boolean;
                    case DATE -> value instanceof LocalDate;
                    case DECIMAL -> value instanceof BigDecimal;
                    case KEYS -> value instanceof List<?>;
                };
        if (!fits) {
            throw new IllegalArgumentException(table.name() + "." + column.name() + " can't hold " + value);
        }
    }

    /** Sets columns by name; those left out are null. */
    public static final class Builder {
        private final Table table;
        private final Object[] values;

        private Builder(Table table) {
            this.table = table;
            this.values = new Object[table.columns().size()];
        }

        /**
         * @throws IllegalArgumentException if there is no such column
         * @throws ArithmeticException if a number has more decimals than the star holds
         */
        public Builder with(String column, Object value) {
            Object stored = value instanceof BigDecimal number ? number.setScale(Type.SCALE, RoundingMode.UNNECESSARY) : value;
            values[table.position(column)] = stored;
            return this;
        }

        public StarRow build() {
            return new StarRow(table, Arrays.asList(values));
        }
    }
}
