package org.tongbao.etl.load;

import java.util.List;

/**
 * What a load came to.
 *
 * @param documents one outcome for each file found, in the order of the request
 * @param findings contradictions that show in the documents just loaded
 * @param releaseId the release that is served now
 */
public record LoadSummary(List<DocumentOutcome> documents, long findings, String releaseId) {

    public LoadSummary {
        documents = List.copyOf(documents);
    }
}
