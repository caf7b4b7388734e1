package org.tongbao.warehouse.star;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The macro {@code subject_group(kind)}: the kind within which a subject is ranked and counted. */
public final class SubjectGroup {

    private static final String RESOURCE = "subject_group.sql";

    private SubjectGroup() {}

    /** SQL that makes it for one connection; that it is there already does no harm. */
    public static String create() {
        try (InputStream in = SubjectGroup.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
    }
}
