package org.tongbao.warehouse.gate;

/** What the gate makes of a text. */
public sealed interface Verdict {

    /** The text is one SELECT that may be asked. */
    record Accepted(String sql) implements Verdict {}

    /** @param reason in Chinese, with the fix */
    record Refused(String reason) implements Verdict {}
}
