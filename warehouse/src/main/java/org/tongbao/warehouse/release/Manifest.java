package org.tongbao.warehouse.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands beside a release's file, as JSON.
 *
 * @param sha256 of the file, in lower-case hexadecimal
 * @param bytes its length
 * @param rows of each table
 * @param snapshots Iceberg snapshot of each table that has one
 * @param views SHA-256 of the text of the views
 */
record Manifest(
        String id,
        Instant published,
        String sha256,
        long bytes,
        Map<String, Long> rows,
        Map<String, Long> snapshots,
        String views) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Separators SEPARATORS =
            DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    Manifest {
        rows = new LinkedHashMap<>(rows);
        snapshots = new LinkedHashMap<>(snapshots);
    }

    /** @throws ReleaseException if the file is not a manifest */
    static Manifest read(Path file) throws IOException {
        String text = Files.readString(file);
        Map<String, String> particulars = new HashMap<>();
        Map<String, Map<String, Long>> numbers = new HashMap<>();
        try (JsonParser tokens = JSON.createParser(text)) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                String name = tokens.currentName();
                if (tokens.nextToken() == JsonToken.START_OBJECT) {
                    numbers.put(name, numbers(tokens));
                } else {
                    particulars.put(name, tokens.getText());
                }
            }
            if (tokens.currentToken() != JsonToken.END_OBJECT || tokens.nextToken() != null) {
                throw new IOException("not one object");
            }
            return new Manifest(
                    particulars.get("id"),
                    Instant.parse(particulars.get("published")),
                    particulars.get("sha256"),
                    Long.parseLong(particulars.get("bytes")),
                    numbers.get("rows"),
                    numbers.get("snapshots"),
                    particulars.get("views"));
        } catch (IOException | RuntimeException e) {
            throw new ReleaseException("发布清单 " + file + " 已损坏，无法读取。请重新运行加载命令，系统会重建发布。", e);
        }
    }

    byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter(SEPARATORS))) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("published", published.toString());
            json.writeStringField("sha256", sha256);
            json.writeNumberField("bytes", bytes);
            write(json, "rows", rows);
            write(json, "snapshots", snapshots);
            json.writeStringField("views", views);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static Map<String, Long> numbers(JsonParser tokens) throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String name = tokens.currentName();
            tokens.nextToken();
            numbers.put(name, tokens.getLongValue());
        }
        return numbers;
    }

    private static void write(JsonGenerator json, String name, Map<String, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
