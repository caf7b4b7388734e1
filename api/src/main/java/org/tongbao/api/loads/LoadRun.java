package org.tongbao.api.loads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One load, or one undoing, of this server: what its process has said. Safe for use by several threads. */
final class LoadRun {

    private final String id;
    private final String kind;
    private final List<String> files;
    private final Instant started = Instant.now();
    private final List<LoadEvent> events = new ArrayList<>();
    private final List<LoadDocument> documents = new ArrayList<>();
    private LoadState state = LoadState.RUNNING;
    private LoadEvent progress;
    private LoadEvent summary;
    private String step;
    private String message;
    private Instant ended;
    private boolean isTooLate;

    LoadRun(String id, String kind, List<String> files) {
        this.id = id;
        this.kind = kind;
        this.files = List.copyOf(files);
    }

    String id() {
        return id;
    }

    synchronized boolean isRunning() {
        return state == LoadState.RUNNING;
    }

    synchronized boolean isTooLate() {
        return isTooLate;
    }

    synchronized boolean isSummed() {
        return summary != null;
    }

    synchronized void hear(LoadEvent event) {
        switch (event.event()) {
            case "step" -> step = event.step();
            case "progress" -> progress = event;
            case "document" -> documents.add(LoadDocument.of(event));
            case "summary" -> summary = event;
            case "too_late" -> isTooLate = true;
            default -> { }
        }
        events.add(event);
        notifyAll();
    }

    /** @param why it failed; null unless it did */
    synchronized void end(LoadState how, String why) {
        state = how;
        message = why;
        ended = Instant.now();
        hear(LoadEvent.end(how));
    }

    synchronized LoadStatus status() {
        return new LoadStatus(id, kind, state, files, step, count(progress == null ? null : progress.done()),
                count(progress == null ? null : progress.found()), count(progress == null ? null : progress.statements()),
                count(summary != null ? summary.findings() : progress == null ? null : progress.findings()), List.copyOf(documents),
                summary == null ? null : summary.release(), message, started, ended);
    }

    /** Hashes of the documents that it loaded. */
    synchronized List<String> loaded() {
        return documents.stream().filter(document -> document.outcome().equals("loaded")).map(LoadDocument::hash).toList();
    }

    /** What it said from a number on, as soon as there is any; none if nothing is said within the time. */
    synchronized List<LoadEvent> events(int from, Duration patience) throws InterruptedException {
        await(() -> events.size() > from, patience);
        return List.copyOf(events.subList(Math.min(from, events.size()), events.size()));
    }

    /** Waits until it ended or says that it can't be cancelled. */
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        await(() -> state != LoadState.RUNNING || isTooLate, patience);
    }

    private void await(BooleanSupplier isSo, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private static long count(Long number) {
        return number == null ? 0 : number;
    }
}
