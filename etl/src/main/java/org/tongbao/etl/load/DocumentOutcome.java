package org.tongbao.etl.load;

import java.nio.file.Path;

/** What became of one document. */
public sealed interface DocumentOutcome {

    Path path();

    /** @param statements figures and particulars read out of it */
    record Loaded(Path path, String reportTitle, long statements) implements DocumentOutcome {}

    /** The same bytes were loaded before, or stand earlier in this load. */
    record AlreadyThere(Path path) implements DocumentOutcome {}

    /** @param reason one Chinese sentence: what is wrong, and what would help */
    record Refused(Path path, String reason) implements DocumentOutcome {}
}
