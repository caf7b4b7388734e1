package org.tongbao.etl.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The record of truth as JSON Lines. Its texts hold nothing that JSON must escape. */
final class TruthFiles {

    private TruthFiles() {}

    static void write(Path folder, SampleTruth truth) throws IOException {
        SampleWriter.put(folder.resolve("values.jsonl"), truth.values().stream()
                .map(TruthFiles::json)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8));
        SampleWriter.put(folder.resolve("findings.jsonl"), truth.findings().stream()
                .map(f -> "{\"file\":" + text(f.file()) + ",\"rule\":" + text(f.rule()) + ",\"explanation\":" + text(f.explanation()) + "}")
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String json(TruthValue v) {
        return "{\"file\":" + text(v.file()) + ",\"subject\":" + text(v.subject()) + ",\"kind\":" + text(v.kind())
                + ",\"indicator\":" + text(v.indicator()) + ",\"category\":" + text(v.category()) + ",\"measure\":" + text(v.measure())
                + ",\"value\":" + (v.value() == null ? "null" : text(v.value().toPlainString())) + ",\"unit\":" + text(v.unit())
                + ",\"periodStart\":" + text(v.periodStart()) + ",\"periodEnd\":" + text(v.periodEnd()) + ",\"status\":" + text(v.status())
                + ",\"bound\":" + text(v.bound()) + ",\"table\":" + v.table() + "}";
    }

    private static String text(Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
