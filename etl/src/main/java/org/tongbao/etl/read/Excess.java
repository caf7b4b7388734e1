package org.tongbao.etl.read;

/** Something in a file is so many, so large or so deep as no bulletin needs it. The message names it in Chinese. */
final class Excess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Excess(String what) {
        super(what);
    }
}
