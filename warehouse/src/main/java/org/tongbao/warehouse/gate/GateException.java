package org.tongbao.warehouse.gate;

/** A query, or the release it asks, that failed. The message says so in Chinese, with the engine's own words. */
public final class GateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateException(String message, Throwable cause) {
        super(message, cause);
    }
}
