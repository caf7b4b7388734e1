package org.tongbao.warehouse.gate;

import java.util.Optional;
import java.util.Set;

/** What the gate says of a query. */
public sealed interface Verdict {

    /** A query that passed; only the gate makes one. */
    final class Accepted implements Verdict {
        private final String sql;
        private final Set<String> tables;

        Accepted(String sql, Set<String> tables) {
            this.sql = sql;
            this.tables = Set.copyOf(tables);
        }

        public String sql() {
            return sql;
        }

        /** The published tables and views that it names, in lower case. */
        public Set<String> tables() {
            return tables;
        }
    }

    /**
     * @param reason in Chinese: what is not allowed, and what is
     * @param place of what is refused, where it is known
     */
    record Refused(Rule rule, String reason, Optional<Place> place) implements Verdict {}
}
