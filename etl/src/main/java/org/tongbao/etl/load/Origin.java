package org.tongbao.etl.load;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where a document came from.
 *
 * @param file as the request names it; for a document in a zip, the zip
 * @param entry name in the zip, which is no path of this machine; null for a file of its own
 */
record Origin(String file, String entry) implements Serializable {

    static Origin of(Path file) {
        return new Origin(file.toString(), null);
    }

    Origin entry(String name) {
        return new Origin(file, name);
    }

    /** As users see it. */
    Path shown() {
        return Path.of(in(file));
    }

    /** The document's name, without the folder of its file. */
    String name() {
        return in(Path.of(file).getFileName().toString());
    }

    private String in(String outer) {
        return entry == null ? outer : outer + "!" + entry;
    }
}
