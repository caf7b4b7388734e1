package org.tongbao.etl.load;

import java.util.List;

/**
 * What undoing a load came to.
 *
 * @param documents those that were loaded by it, in the order of their titles
 * @param releaseId the release that is served now
 */
public record UndoSummary(List<Undone> documents, String releaseId) {

    public UndoSummary {
        documents = List.copyOf(documents);
    }

    /** @param source name of the file it was loaded from; of a document in a zip, zip!name */
    public record Undone(String title, String source) {}
}
