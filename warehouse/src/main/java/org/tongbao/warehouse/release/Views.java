package org.tongbao.warehouse.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.warehouse.semantic.plan.SemanticTables;

/** The views of a release: the statements of {@code views.sql}, parted by a semicolon at the end of a line. */
record Views(String text) {

    private static final String RESOURCE = "views.sql";
    private static final Pattern END = Pattern.compile(";[ \\t]*(?:\\R|\\z)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    static Views load() {
        try (InputStream in = Views.class.getResourceAsStream(RESOURCE)) {
            return new Views(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
    }

    List<String> statements() {
        return END.splitAsStream(text)
                .filter(statement -> !COMMENT.matcher(statement).replaceAll("").isBlank())
                .toList();
    }

    String fingerprint() {
        return Digest.of((text + SemanticTables.definition()).getBytes(StandardCharsets.UTF_8));
    }
}
