package org.tongbao.etl.conform;

import java.io.Serializable;
import java.time.LocalDate;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/**
 * A subject under one name.
 *
 * @param id durable key, the same for all its names
 * @param parentId durable key of the subject it belongs to; null where it belongs to none
 * @param listed whether the reference data lists it
 * @param to last day in force; null while it still is
 */
record SubjectVersion(
        Region region, long id, String name, SubjectKind kind, Long parentId, boolean listed, LocalDate from, LocalDate to)
        implements Serializable {

    long key() {
        return Keys.of("subject_version", Long.toString(id), name, from.toString());
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    StarRow row() {
        return StarRow.of(DimSubject.TABLE)
                .with("subject_key", key())
                .with("subject_id", id)
                .with("region_key", region.key())
                .with("name", name)
                .with("kind", kind.code())
                .with("parent_id", parentId)
                .with("on_roster", listed)
                .with("valid_from", from)
                .with("valid_to", to)
                .with("is_current", to == null)
                .build();
    }
}
