package org.tongbao.api.loads;

/**
 * What became of a document.
 *
 * @param outcome loaded, already_there, refused, undone or undoable
 * @param hash SHA-256 of its bytes, where it is in the tables
 * @param statements figures read out of it; null unless it was loaded now
 * @param reason of a refusal, as in encrypted
 * @param message of a refusal, in Chinese: what is wrong, and what would help
 */
record LoadDocument(String outcome, String path, String hash, String title, Long statements, String reason, String message) {

    static LoadDocument of(LoadEvent event) {
        return new LoadDocument(
                event.outcome(), event.path(), event.hash(), event.title(), event.statements(), event.reason(), event.message());
    }
}
