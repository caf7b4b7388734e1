package org.tongbao.warehouse.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why the engine did not answer a query, told from what its exception says.
 *
 * @param message in the engine's words, without paths of this machine
 * @param place in the query, where the engine names it
 */
public record SqlFailure(Kind kind, String message, Optional<Place> place) {

    /** What can be done about it. */
    public enum Kind {
        /** The query is wrong: a name, a type, a value. */
        QUERY,
        /** It took longer than it may. */
        DEADLINE,
        /** It needs more memory than it may have. */
        MEMORY,
        /** The engine itself is at fault, and must not be asked again in this process. */
        ENGINE
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern PATH = Pattern.compile("(?<![\\w./:])(?:/[^\\s/'\"()]+){2,}/?|(?<![\\w])[A-Za-z]:\\\\[^\\s'\"]+");

    static SqlFailure late() {
        return new SqlFailure(Kind.DEADLINE, "Query exceeded maximum execution time", Optional.empty());
    }

    /** @param before what was put before the query when it was asked */
    static SqlFailure of(String before, String sql, String message) {
        Map<String, String> said = said(message == null ? "" : message);
        String text = said.getOrDefault("exception_message", message == null ? "" : message);
        String type = said.getOrDefault("exception_type", "");
        return new SqlFailure(
                kind(type, text),
                PATH.matcher(text).replaceAll("…").strip(),
                Optional.ofNullable(Place.of(before, sql, said.getOrDefault("location", ""))));
    }

    private static Kind kind(String type, String text) {
        if (type.equalsIgnoreCase("Out of Memory") || text.contains("Out of Memory") || text.contains("bad_alloc")
                || text.contains("failed to pin block") || text.contains("failed to allocate") || text.contains("Failed to allocate")) {
            return Kind.MEMORY;
        }
        if (type.equalsIgnoreCase("Interrupt") || text.contains("Interrupted!") || text.contains("execution time")) {
            return Kind.DEADLINE;
        }
        return type.equalsIgnoreCase("FATAL") || type.equalsIgnoreCase("INTERNAL") || text.contains("INTERNAL Error")
                        || text.contains("FATAL Error") || text.contains("has been invalidated")
                ? Kind.ENGINE
                : Kind.QUERY;
    }

    /** The engine's own JSON ({@code errors_as_json}); empty where it says plain words. */
    private static Map<String, String> said(String message) {
        Map<String, String> said = new HashMap<>();
        int begin = message.indexOf("{\"exception_type\"");
        if (begin < 0) {
            return said;
        }
        try (JsonParser tokens = JSON.createParser(message.substring(begin))) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                String name = tokens.currentName();
                tokens.nextToken();
                tokens.skipChildren();
                said.put(name, tokens.getText());
            }
            return said;
        } catch (IOException e) {
            return new HashMap<>();
        }
    }
}
