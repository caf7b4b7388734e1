package org.tongbao.warehouse.semantic;

/** A query that can't be asked. The message, in Chinese, names what is wrong and the fix. */
public final class SemanticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SemanticError error;

    public SemanticException(SemanticError error, String message) {
        super(message);
        this.error = error;
    }

    public SemanticError error() {
        return error;
    }
}
