package org.tongbao.warehouse.release;

import java.nio.file.Path;

/** Where the parts of releases lie in a data folder. */
record ReleaseFolder(Path dataDir) {

    Path pointer() {
        return dataDir.resolve("CURRENT");
    }

    Path nextPointer() {
        return dataDir.resolve("CURRENT.tmp");
    }

    Path releases() {
        return dataDir.resolve("releases");
    }

    Path database(String id) {
        return releases().resolve(id + ".duckdb");
    }

    Path manifest(String id) {
        return releases().resolve(id + ".json");
    }
}
