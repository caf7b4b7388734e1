package org.tongbao.etl.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.tongbao.etl.load.DocumentOutcome;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Loaded;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.load.UndoSummary.Undone;

/** What a program is told of a load. The words are the program's interface: they stay. */
sealed interface ProgressEvent {

    /** Writes the fields of its object, {@code event} first. */
    void write(JsonGenerator json) throws IOException;

    /** @param step as in look */
    record Step(String step) implements ProgressEvent {

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "step");
            json.writeStringField("step", step);
        }
    }

    /**
     * @param done documents read, refused ones included
     * @param found new documents
     */
    record Progress(long done, long found, long statements, long findings) implements ProgressEvent {

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "progress");
            json.writeNumberField("done", done);
            json.writeNumberField("found", found);
            json.writeNumberField("statements", statements);
            json.writeNumberField("findings", findings);
        }
    }

    /** What became of a document; what isn't told of an outcome is null. */
    record Document(String outcome, String path, String hash, String title, Long statements, String reason, String message)
            implements ProgressEvent {

        static final String LOADED = "loaded";
        static final String ALREADY_THERE = "already_there";
        static final String REFUSED = "refused";
        static final String UNDONE = "undone";
        static final String UNDOABLE = "undoable";

        static Document of(DocumentOutcome outcome) {
            if (outcome instanceof Loaded loaded) {
                return new Document(LOADED, loaded.path().toString(), loaded.hash(), loaded.reportTitle(), loaded.statements(), null, null);
            }
            if (outcome instanceof Refused refused) {
                String reason = refused.reason().name().toLowerCase(Locale.ROOT);
                return new Document(REFUSED, refused.path().toString(), null, null, null, reason, refused.message());
            }
            return new Document(ALREADY_THERE, outcome.path().toString(), ((AlreadyThere) outcome).hash(), null, null, null, null);
        }

        /** @param outcome whether it is undone or would be */
        static Document of(String outcome, Undone document) {
            return new Document(outcome, document.source(), null, document.title(), null, null, null);
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "document");
            json.writeStringField("outcome", outcome);
            writeIfTold(json, "path", path);
            writeIfTold(json, "hash", hash);
            writeIfTold(json, "title", title);
            if (statements != null) {
                json.writeNumberField("statements", statements);
            }
            writeIfTold(json, "reason", reason);
            writeIfTold(json, "message", message);
        }

        private static void writeIfTold(JsonGenerator json, String name, String value) throws IOException {
            if (value != null) {
                json.writeStringField(name, value);
            }
        }
    }

    /** How many documents came to what, and the release that is served now. */
    record Summary(long loaded, long alreadyThere, long refused, long undone, long findings, String release) implements ProgressEvent {

        static Summary of(List<Document> documents, long findings, String release) {
            return new Summary(count(documents, Document.LOADED), count(documents, Document.ALREADY_THERE), count(documents, Document.REFUSED),
                    count(documents, Document.UNDONE), findings, release);
        }

        private static long count(List<Document> documents, String outcome) {
            return documents.stream().filter(document -> document.outcome().equals(outcome)).count();
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "summary");
            json.writeNumberField("loaded", loaded);
            json.writeNumberField("already_there", alreadyThere);
            json.writeNumberField("refused", refused);
            json.writeNumberField("undone", undone);
            json.writeNumberField("findings", findings);
            json.writeStringField("release", release);
        }
    }

    /** It was ended before anything counted. */
    record Cancelled() implements ProgressEvent {

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "cancelled");
        }
    }

    /** It is not ended, because what it read counts already; it may be undone. */
    record TooLate() implements ProgressEvent {

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStringField("event", "too_late");
        }
    }
}
