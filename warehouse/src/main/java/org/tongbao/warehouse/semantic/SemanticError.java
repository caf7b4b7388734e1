package org.tongbao.warehouse.semantic;

/** Every way in which a query can be wrong. */
public enum SemanticError {
    UNKNOWN_METRIC,
    UNKNOWN_DIMENSION,
    UNKNOWN_VALUE,
    UNKNOWN_COLUMN,
    NO_METRIC,
    BAD_RANGE,
    BAD_LIMIT,
    /** A sum that would mix kinds, or add up what can't be added. */
    NOT_ADDITIVE,
    /** A comparison that has no meaning for what is asked. */
    NOT_COMPARABLE
}
