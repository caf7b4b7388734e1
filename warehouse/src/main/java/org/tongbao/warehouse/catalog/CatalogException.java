package org.tongbao.warehouse.catalog;

/** Tables that can't be opened or made. The message says in Chinese what is wrong and what to do. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogException(String message) {
        super(message);
    }

    CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
