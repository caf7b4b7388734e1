package org.tongbao.etl.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tongbao.etl.read.Reason;

/** How a quarantined document is written down: as a JSON object of texts. */
final class QuarantineRecord {

    private static final JsonFactory JSON = new JsonFactory();

    private QuarantineRecord() {}

    static String write(Quarantined document) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("hash", document.hash());
            json.writeStringField("file", document.file());
            json.writeStringField("entry", document.entry());
            json.writeStringField("reason", document.reason().name());
            json.writeStringField("message", document.message());
            json.writeStringField("time", document.time().toString());
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    static Quarantined read(String text) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                fields.put(json.currentName(), json.nextTextValue());
            }
            return new Quarantined(
                    fields.get("hash"), fields.get("file"), fields.get("entry"), Reason.valueOf(fields.get("reason")),
                    fields.get("message"), Instant.parse(fields.get("time")));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new IOException("记录已损坏", e);
        }
    }
}
