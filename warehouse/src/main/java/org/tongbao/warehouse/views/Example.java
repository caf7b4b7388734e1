package org.tongbao.warehouse.views;

import java.util.List;

/**
 * A question, and what the sample bulletins answer.
 *
 * @param rows values as DuckDB writes them, {@code null} for none
 */
public record Example(String sql, List<List<String>> rows) {

    public Example {
        rows = List.copyOf(rows);
    }
}
