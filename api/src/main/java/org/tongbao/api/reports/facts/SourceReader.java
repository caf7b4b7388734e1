package org.tongbao.api.reports.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.engine.Engine;

/** Looks up where figures were printed. */
public final class SourceReader {

    private record Printed(String key, Source source) {}

    private SourceReader() {}

    /** @return by statement key; a key that is no statement's is not there */
    public static Map<String, Source> read(Engine engine, Collection<String> statements) {
        Map<String, Source> sources = new LinkedHashMap<>();
        engine.query("""
                WITH asked AS (SELECT unnest(string_split(?, ','))::BIGINT AS key)
                SELECT s.statement_key::VARCHAR AS key, s.title, s.document_number, s.quote FROM statements s JOIN asked ON s.statement_key = asked.key
                UNION ALL
                SELECT m.membership_key::VARCHAR, m.title, m.document_number, m.quote FROM memberships m JOIN asked ON m.membership_key = asked.key
                """, List.of(statements.isEmpty() ? "0" : String.join(",", statements)), row -> new Printed(row.text("key"),
                        new Source(flat(row.text("title")), flat(row.text("document_number")), flat(row.text("quote")))))
                .forEach(printed -> sources.put(printed.key(), printed.source()));
        return sources;
    }

    /** On one line; cells of a row stay apart. */
    private static String flat(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\t\\s*", " | ").replaceAll("\\s*\\R\\s*", "");
    }
}
