package org.tongbao.etl.load;

import java.nio.file.Path;
import org.tongbao.etl.read.Reason;

/** What became of one document. Its path is that of its file, or of a zip followed by {@code !} and the name in it. */
public sealed interface DocumentOutcome {

    Path path();

    /**
     * @param hash SHA-256 of its bytes
     * @param statements figures and particulars read out of it
     */
    record Loaded(Path path, String hash, String reportTitle, long statements) implements DocumentOutcome {}

    /**
     * The same bytes were loaded before, or stand earlier in this load.
     *
     * @param hash SHA-256 of its bytes
     */
    record AlreadyThere(Path path, String hash) implements DocumentOutcome {}

    /** @param message one Chinese sentence: what is wrong, and what would help */
    record Refused(Path path, Reason reason, String message) implements DocumentOutcome {}
}
