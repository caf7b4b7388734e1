package org.tongbao.api.exports;

/**
 * A column of an answer.
 *
 * @param type as the engine names it, as in {@code DECIMAL(38,6)}
 * @param comment what it means; null if nothing is said
 */
record Column(String name, String type, String comment) {

    /** What its values are, as far as a file tells them apart. */
    enum Kind {
        /** Of a number of digits that a double may not hold. */
        EXACT,
        /** Written by the fewest digits that give the same double or float. */
        REAL,
        TRUTH,
        DATE,
        /** Without a time zone. */
        TIMESTAMP,
        /** All else; lists and structs are their JSON. */
        TEXT
    }

    Kind kind() {
        String plain = type.contains("(") ? type.substring(0, type.indexOf('(')) : type;
        if (type.endsWith("]")) {
            return Kind.TEXT;
        }
        return switch (plain) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT",
                    "DECIMAL" -> Kind.EXACT;
            case "FLOAT", "DOUBLE" -> Kind.REAL;
            case "BOOLEAN" -> Kind.TRUTH;
            case "DATE" -> Kind.DATE;
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Kind.TIMESTAMP;
            default -> Kind.TEXT;
        };
    }
}
