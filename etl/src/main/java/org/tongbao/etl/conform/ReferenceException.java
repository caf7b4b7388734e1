package org.tongbao.etl.conform;

/** The operator's reference data is not as it should be. The message, in Chinese, names the file and the fix. */
public final class ReferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceException(String message) {
        super(message);
    }

    ReferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
