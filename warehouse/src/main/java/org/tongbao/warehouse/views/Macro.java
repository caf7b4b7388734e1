package org.tongbao.warehouse.views;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A macro of the release.
 *
 * @param makesTable whether it stands in FROM
 * @param comment Chinese, a colon, English
 * @param parameters likewise, by name, in their order
 */
public record Macro(
        String name, boolean makesTable, String comment, Map<String, String> parameters, Example example, String sql)
        implements Definition {

    /** What DuckDB keeps of it: what it is, its parameters and its example, a line each. */
    String documented() {
        return parameters.entrySet().stream()
                .map(parameter -> "\n" + parameter.getKey() + "  " + parameter.getValue())
                .collect(Collectors.joining("", comment, "\n" + example.sql()));
    }

    String commented() {
        return "COMMENT ON MACRO " + (makesTable ? "TABLE " : "") + name + " IS " + Literal.of(documented());
    }
}
