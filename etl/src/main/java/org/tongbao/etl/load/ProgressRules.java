package org.tongbao.etl.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SQL that makes fact_progress of one region: one statement a file, each a view that later ones build on. */
final class ProgressRules {

    /** The last one gives the rows. */
    private static final List<String> VIEWS =
            List.of("cell", "silence", "line", "targeted", "fact_progress");

    /** Computed once and kept: later ones read them several times. */
    static final Set<String> USED_AGAIN = Set.of("cell");

    private ProgressRules() {}

    /** Statements by the name of their view, in order. */
    static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String view : VIEWS) {
            statements.put(view, read("progress/" + view + ".sql"));
        }
        return statements;
    }

    private static String read(String resource) {
        try (InputStream in = ProgressRules.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + resource, e);
        }
    }
}
