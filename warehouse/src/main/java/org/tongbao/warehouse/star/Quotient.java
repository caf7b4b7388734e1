package org.tongbao.warehouse.star;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The macro {@code quotient(a, b)}, by which every ratio in the warehouse is taken: exact to six decimals, half up, null
 * where b is 0 or either is null.
 */
public final class Quotient {

    private static final String RESOURCE = "quotient.sql";

    private Quotient() {}

    /** The statement that says in a release what it is. */
    public static String comment() {
        return "COMMENT ON MACRO quotient IS '商: the quotient a ÷ b of two decimals, exact to six decimals, rounded half up; null where b is 0'";
    }

    /** The {@code CREATE MACRO} statement. */
    public static String create() {
        try (InputStream in = Quotient.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
    }
}
