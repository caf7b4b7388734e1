package org.tongbao.warehouse.engine;

/** The engine can't answer. The message is for the log; a user is told that the query failed. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
