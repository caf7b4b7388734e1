package org.tongbao.warehouse.gate;

import java.util.Optional;

/** A query, or the release it asks, that failed. The message says so in Chinese, with the engine's own words. */
public final class GateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SqlFailure failure;

    GateException(String message, Throwable cause) {
        super(message, cause);
        this.failure = null;
    }

    GateException(SqlFailure failure, Throwable cause) {
        super("查询失败：" + failure.message(), cause);
        this.failure = failure;
    }

    /** Empty where it is not the query that failed. */
    public Optional<SqlFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
