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
 * @param form a digest of what its views and semantic tables were made by; null of a release that does not tell it
 */
public record Release(String id, Path database, Instant published, Map<String, Long> rowCounts, String form) {

    public Release {
        rowCounts = Map.copyOf(rowCounts);
    }

    /** @throws ReleaseException if another version of the product made it in a form that this one does not ask */
    public void ensureReadable() {
        if (!ReleaseForm.present().equals(form)) {
            throw ReleaseException.outdated("数据发布 " + id + " 是另一版通报软件做的，这一版读不了，数据没有丢。请重新载入任何一份通报（已载入过的也可以，"
                    + "在“载入”页或用 ./tongbao load），会由已有的数据重做发布，不会多出数据。");
        }
    }
}
