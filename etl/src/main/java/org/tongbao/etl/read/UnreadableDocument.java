package org.tongbao.etl.read;

/** A file that can't be read as a bulletin. The message says in Chinese what is wrong with it and what would help. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String message) {
        super(message);
    }

    public UnreadableDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
