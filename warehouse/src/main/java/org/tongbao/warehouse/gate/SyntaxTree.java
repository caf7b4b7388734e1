package org.tongbao.warehouse.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A query as DuckDB's parser sees it, in the order of its text; nothing of it has been bound, planned or run. */
final class SyntaxTree {

    private static final String PARSE = "SELECT system.main.json_serialize_sql(?)";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** As many as a place within a query has; an unknown one is written with twenty. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final List<Node> nodes;

    /**
     * An object or an array of the tree.
     *
     * @param parent null for the root
     * @param key under which its parent holds it; null for the root and in arrays
     * @param fields its plain values by key; without those that are null
     */
    record Node(Node parent, String key, boolean isObject, Map<String, String> fields) {

        /** Empty where there is none. */
        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** @return null if the parser names none */
        Place place(String sql) {
            String offset = field("query_location");
            String length = field("query_location_length");
            return DIGITS.matcher(offset).matches()
                    ? Place.ofBytes(sql, Long.parseLong(offset), DIGITS.matcher(length).matches() ? Long.parseLong(length) : 0)
                    : null;
        }
    }

    private SyntaxTree(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    static SyntaxTree of(String sql, Connection parser) throws SQLException, IOException {
        try (PreparedStatement statement = parser.prepareStatement(PARSE)) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SyntaxTree(nodes(row.getString(1)));
            }
        }
    }

    private static List<Node> nodes(String json) throws IOException {
        List<Node> nodes = new ArrayList<>();
        try (JsonParser tokens = JSON.createParser(json)) {
            Node open = null;
            String key = null;
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    key = tokens.currentName();
                } else if (token.isStructStart()) {
                    open = new Node(open, key, token == JsonToken.START_OBJECT, new HashMap<>());
                    nodes.add(open);
                    key = null;
                } else if (token.isStructEnd()) {
                    open = open.parent();
                    key = null;
                } else if (open != null && open.isObject() && token != JsonToken.VALUE_NULL) {
                    open.fields().put(key, tokens.getText());
                }
            }
        }
        return nodes;
    }

    Node root() {
        return nodes.get(0);
    }

    List<Node> nodes() {
        return nodes;
    }
}
