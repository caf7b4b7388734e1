package org.tongbao.etl.load;

import java.nio.file.Path;
import java.time.Instant;
import org.tongbao.etl.read.Reason;

/**
 * A document that could not be taken, whose bytes are kept.
 *
 * @param hash SHA-256 of its bytes, or of the zip that it can't be got out of
 * @param file where it came from; for a document in a zip, the zip
 * @param entry name in the zip; null for a file of its own
 * @param message in Chinese: what is wrong, and what would help
 * @param time when it was refused last
 */
public record Quarantined(String hash, String file, String entry, Reason reason, String message, Instant time) {

    /** As a load names it. */
    public Path path() {
        return new Origin(file, entry).shown();
    }
}
