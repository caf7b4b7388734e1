package org.tongbao.etl.load;

/** A load that could not be done. The message says in Chinese what is wrong and what to do. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadException(String message) {
        super(message);
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
