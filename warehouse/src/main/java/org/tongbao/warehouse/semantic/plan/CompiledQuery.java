package org.tongbao.warehouse.semantic.plan;

import java.time.LocalDate;
import java.util.List;
import org.tongbao.warehouse.semantic.ResultColumn;

/**
 * A query as one SQL statement.
 *
 * @param sql with {@code ?} for each parameter; the same for all queries of one shape, so that it is planned once
 * @param parameters String, Long, Integer or LocalDate, in order; the last is how many rows there may be
 * @param columns of the answer, in order
 */
public record CompiledQuery(String sql, List<Object> parameters, List<ResultColumn> columns) {

    public CompiledQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** The statement with its values written in: to be read, and to be run by whoever wants to check it. */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        int next = 0;
        boolean isQuoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            isQuoted ^= c == '\'' || c == '"';
            if (c == '?' && !isQuoted) {
                shown.append(literal(parameters.get(next++)));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static String literal(Object value) {
        if (value instanceof LocalDate day) {
            return "DATE '" + day + "'";
        }
        return value instanceof Number ? value.toString() : SqlText.literal(value.toString());
    }
}
