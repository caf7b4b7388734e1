package org.tongbao.warehouse.gate;

/** What a refused query breaks. */
public enum Rule {
    /** The text is longer than {@link Gate#LONGEST_BYTES}. */
    TOO_LONG,
    /** There is no statement in it. */
    EMPTY,
    /** It holds characters that can't be seen. */
    INVISIBLE_CHARACTER,
    /** Its brackets nest too deep. */
    TOO_DEEP,
    /** The parser doesn't understand it. */
    SYNTAX,
    /** It is more than one statement, or none that asks. */
    ONE_SELECT,
    /** It has a parameter in place of a value. */
    PARAMETER,
    /** It uses a clause or expression that is not on the list. */
    CONSTRUCT,
    /** It calls a function that is not on the list. */
    FUNCTION,
    /** It reads a table that is not published. */
    TABLE
}
