package org.tongbao.api.loads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the loader says, a JSON object a line, and {@code end}, which this server says last. What doesn't belong to an event is null.
 *
 * @param event step, progress, document, summary, cancelled, too_late or end
 * @param step look, start, read, write, derive or publish
 * @param done documents read
 * @param found documents to be read
 * @param outcome of a document: loaded, already_there, refused, undone or undoable
 * @param path the file's name as it was given; of a document in a zip, zip!name
 * @param state in the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record LoadEvent(
        String event,
        String step,
        Long done,
        Long found,
        Long statements,
        Long findings,
        String outcome,
        String path,
        String hash,
        String title,
        String reason,
        String message,
        Long loaded,
        @JsonProperty("already_there") Long alreadyThere,
        Long refused,
        Long undone,
        String release,
        LoadState state) {

    static LoadEvent end(LoadState state) {
        return new LoadEvent(
                "end", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, state);
    }

    LoadEvent at(String path) {
        return new LoadEvent(event, step, done, found, statements, findings, outcome, path, hash, title, reason, message, loaded,
                alreadyThere, refused, undone, release, state);
    }
}
