package org.tongbao.etl.sample;

import java.io.IOException;
import java.nio.file.Path;

/** The record of truth as JSON Lines. Its texts hold nothing that JSON must escape. */
final class TruthFiles {

    private TruthFiles() {}

    static void write(Path folder, SampleTruth truth) throws IOException {
        SampleFiles.putLines(folder.resolve("values.jsonl"), () -> truth.values().stream().map(TruthFiles::json).iterator());
        SampleFiles.putLines(folder.resolve("findings.jsonl"), () -> truth.findings().stream().map(TruthFiles::json).iterator());
    }

    private static String json(TruthFinding f) {
        return "{\"file\":" + text(f.file()) + ",\"rule\":" + text(f.rule()) + ",\"explanation\":" + text(f.explanation()) + "}";
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
