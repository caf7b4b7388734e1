package org.tongbao.warehouse.release;

/** A release that is missing, damaged or can't be made. The message says in Chinese what is wrong and what to do. */
public final class ReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReleaseException(String message) {
        super(message);
    }

    ReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
