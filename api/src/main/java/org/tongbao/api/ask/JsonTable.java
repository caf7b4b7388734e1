package org.tongbao.api.ask;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tongbao.api.releases.Pages;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.plan.CompiledQuery;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON, each cell as it comes from the engine. */
final class JsonTable {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final int USUAL_BYTES = 1 << 14;

    private JsonTable() {}

    /** @param rows from the page's offset on, one more than its limit where there are more */
    static Reply of(Pages pages, CompiledQuery compiled, ResultSet rows) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        String next;
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("release", pages.release());
            json.writeName("data");
            json.writeStartObject();
            json.writePOJOProperty("columns", compiled.columns());
            json.writeName("rows");
            json.writeStartArray();
            int written = 0;
            while (written < pages.limit() && rows.next()) {
                row(json, compiled.columns(), rows);
                written++;
            }
            json.writeEndArray();
            json.writeStringProperty("sql", compiled.shown());
            next = written == pages.limit() && rows.next() ? pages.next() : null;
            json.writeBooleanProperty("isCut", next != null);
            json.writeEndObject();
            json.writeStringProperty("next", next);
            json.writeEndObject();
        }
        return new Reply(pages.release(), bytes.toByteArray(), next);
    }

    /** The columns alone, as they stand in an answer. */
    static String columns(List<ResultColumn> columns) {
        return JSON.writeValueAsString(columns);
    }

    private static void row(JsonGenerator json, List<ResultColumn> columns, ResultSet rows) throws SQLException {
        json.writeStartArray();
        for (int c = 1; c <= columns.size(); c++) {
            switch (columns.get(c - 1).type()) {
                case TEXT -> text(json, rows.getString(c));
                case NUMBER -> number(json, rows.getBigDecimal(c));
                case COUNT -> count(json, rows, c);
                case STATEMENTS -> statements(json, rows.getArray(c));
            }
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    /** Without zeros at the end of the decimals. */
    private static void number(JsonGenerator json, BigDecimal number) {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number.stripTrailingZeros());
        }
    }

    private static void count(JsonGenerator json, ResultSet rows, int column) throws SQLException {
        long count = rows.getLong(column);
        if (rows.wasNull()) {
            json.writeNull();
        } else {
            json.writeNumber(count);
        }
    }

    private static void statements(JsonGenerator json, Array keys) throws SQLException {
        json.writeStartArray();
        if (keys != null) {
            for (Object key : (Object[]) keys.getArray()) {
                json.writeString(String.valueOf(key));
            }
        }
        json.writeEndArray();
    }
}
