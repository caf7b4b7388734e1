package org.tongbao.warehouse.semantic.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** SQL as it grows, with the values of its marks. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    /** A mark for a value. */
    SqlText bind(Object value) {
        text.append('?');
        parameters.add(value);
        return this;
    }

    /** {@code column = ?} or {@code column IN (?, …)} */
    SqlText in(String column, List<?> values) {
        if (values.size() == 1) {
            return add(column + " = ").bind(values.get(0));
        }
        text.append(column).append(" IN (")
                .append(values.stream().map(value -> "?").collect(Collectors.joining(", ")))
                .append(')');
        parameters.addAll(values);
        return this;
    }

    /** A text as SQL writes it. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as SQL writes it, whatever characters it has. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }
}
