package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * A finding that remains.
 *
 * @param severity high, medium or low
 * @param statements on both sides
 */
public record Contradiction(int month, String severity, String message, String arithmetic, String documentNumber, List<String> statements) {

    public Contradiction {
        statements = List.copyOf(statements);
    }
}
