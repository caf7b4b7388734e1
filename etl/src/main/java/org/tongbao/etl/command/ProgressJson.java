package org.tongbao.etl.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tongbao.etl.command.ProgressEvent.Cancelled;
import org.tongbao.etl.command.ProgressEvent.Document;
import org.tongbao.etl.command.ProgressEvent.Progress;
import org.tongbao.etl.command.ProgressEvent.Step;
import org.tongbao.etl.command.ProgressEvent.Summary;
import org.tongbao.etl.command.ProgressEvent.TooLate;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.load.LoadStep;
import org.tongbao.etl.load.LoadSummary;
import org.tongbao.etl.load.UndoSummary;
import org.tongbao.etl.load.UndoSummary.Undone;

/** For a program: one JSON object a line on standard output. It may cancel on standard input, as long as nothing counts yet. */
final class ProgressJson implements ShownProgress {

    /** Exit status of a load that was cancelled. */
    static final int CANCELLED = 3;

    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private Progress told = new Progress(0, 0, 0, 0);
    private boolean isCommitted;

    private ProgressJson(PrintStream out) {
        this.out = out;
    }

    /** @param attached whether standard input says when to end */
    static ProgressJson begin(boolean attached) {
        ProgressJson progress = new ProgressJson(System.out);
        System.setOut(System.err); // nobody else's word comes between the lines
        if (attached) {
            Thread listener = new Thread(progress::listen, "load-cancel");
            listener.setDaemon(true);
            listener.start();
        }
        return progress;
    }

    @Override
    public synchronized void begins(LoadStep step) {
        tell(new Step(step.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public synchronized void update(long done, long found, long statements, long findings) {
        Progress progress = new Progress(done, found, statements, findings);
        if (!progress.equals(told)) {
            told = progress;
            tell(progress);
        }
    }

    @Override
    public synchronized void commits() {
        isCommitted = true;
    }

    @Override
    public synchronized int end(LoadSummary summary, boolean quiet) {
        List<Document> documents = summary.documents().stream().map(Document::of).toList();
        boolean isRefused = summary.documents().stream().anyMatch(Refused.class::isInstance);
        documents.stream().filter(document -> !quiet || document.outcome().equals(Document.REFUSED)).forEach(this::tell);
        tell(Summary.of(documents, summary.findings(), summary.releaseId()));
        return isRefused ? 1 : 0;
    }

    @Override
    public synchronized void end(UndoSummary summary) {
        List<Document> documents = summary.documents().stream().map(document -> Document.of(Document.UNDONE, document)).toList();
        documents.forEach(this::tell);
        tell(Summary.of(documents, 0, summary.releaseId()));
    }

    @Override
    public synchronized void preview(List<Undone> documents) {
        documents.forEach(document -> tell(Document.of(Document.UNDOABLE, document)));
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("cancel")) {
                    cancel();
                }
            }
        } catch (IOException e) {
            // Nobody can say anything any more: as if it had ended.
        }
        Runtime.getRuntime().halt(CANCELLED);
    }

    private synchronized void cancel() {
        if (isCommitted) {
            tell(new TooLate());
            return;
        }
        tell(new Cancelled());
        Runtime.getRuntime().halt(CANCELLED);
    }

    private void tell(ProgressEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            event.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
