package org.tongbao.warehouse.release;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One published release.
 *
 * @param id its name, which every answer carries
 * @param database the read-only DuckDB file; it never changes, and is deleted some releases later
 * @param rowCounts rows of each table of the star, by table name
 */
public record Release(String id, Path database, Instant published, Map<String, Long> rowCounts) {

    public Release {
        rowCounts = Map.copyOf(rowCounts);
    }
}
