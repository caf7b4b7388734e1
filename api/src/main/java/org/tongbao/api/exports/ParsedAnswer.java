package org.tongbao.api.exports;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.sql.SqlQuestion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Takes the JSON answer, wherever it is cut, and hands on its rows: a file has the same digits as the answer itself. */
final class ParsedAnswer implements AnswerFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int IN_ROW = 2;

    private final Rows rows;
    private final JsonParser parser = FACTORY.createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final List<String> row = new ArrayList<>();
    private int depth;
    private StringWriter nested;
    private JsonGenerator nesting;

    ParsedAnswer(Rows rows) {
        this.rows = rows;
    }

    @Override
    public SqlQuestion.Form form() {
        return SqlQuestion.Form.JSON;
    }

    @Override
    public void columns(byte[] columns) throws IOException {
        rows.header(List.of(JSON.readValue(columns, Column[].class)));
        rows("[".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void rows(byte[] piece) throws IOException {
        ((ByteArrayFeeder) parser.nonBlockingInputFeeder()).feedInput(piece, 0, piece.length);
        for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.NOT_AVAILABLE; token = parser.nextToken()) {
            take(token);
        }
    }

    @Override
    public void finish() throws IOException {
        rows("]".getBytes(StandardCharsets.UTF_8));
        rows.finish();
    }

    private void take(JsonToken token) throws IOException {
        if (token.isStructStart()) {
            depth++;
            if (depth > IN_ROW && nesting == null) {
                nested = new StringWriter();
                nesting = FACTORY.createGenerator(ObjectWriteContext.empty(), nested);
            }
        } else if (token.isStructEnd()) {
            depth--;
        }
        if (nesting != null) {
            copy(token);
        } else if (token.isScalarValue()) {
            row.add(token == JsonToken.VALUE_NULL ? null : parser.getString());
        } else if (token == JsonToken.END_ARRAY && depth == IN_ROW - 1) {
            rows.row(row);
            row.clear();
        }
    }

    private void copy(JsonToken token) {
        if (token.isNumeric()) {
            nesting.writeNumber(parser.getString());
        } else {
            nesting.copyCurrentEvent(parser);
        }
        if (depth == IN_ROW) {
            nesting.close();
            row.add(nested.toString());
            nesting = null;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        rows.close();
    }
}
