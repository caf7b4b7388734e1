package org.tongbao.warehouse.release;

/** A release that is missing, damaged, of another version or can't be made. The message says in Chinese what is wrong and what to do. */
public final class ReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isOutdated;

    private ReleaseException(String message, Throwable cause, boolean isOutdated) {
        super(message, cause);
        this.isOutdated = isOutdated;
    }

    ReleaseException(String message) {
        this(message, null, false);
    }

    ReleaseException(String message, Throwable cause) {
        this(message, cause, false);
    }

    static ReleaseException outdated(String message) {
        return new ReleaseException(message, null, true);
    }

    /** Whether it is whole, and only to be made anew by this version. */
    public boolean isOutdated() {
        return isOutdated;
    }
}
