package org.tongbao.warehouse.gate;

/** What the gate says of a query. */
public sealed interface Verdict {

    /** A query that passed; only the gate makes one. */
    final class Accepted implements Verdict {
        private final String sql;

        Accepted(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /** @param reason in Chinese: what is not allowed, and what is */
    record Refused(String reason) implements Verdict {}
}
