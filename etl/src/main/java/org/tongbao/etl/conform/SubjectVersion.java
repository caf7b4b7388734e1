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
 * @param divisionCode of a township, subdistrict or county of the national code list; else null
 */
record SubjectVersion(
        Region region, long id, String name, SubjectKind kind, Long parentId, boolean listed, LocalDate from, LocalDate to,
        String divisionCode)
        implements Serializable {

    long key() {
        return Keys.of("subject_version", Long.toString(id), name, from.toString());
    }

    /** Whether its name is known, from the reference data or from the national code list. */
    boolean isCatalogued() {
        return listed || divisionCode != null;
    }

    SubjectVersion lasting(LocalDate first, LocalDate last) {
        return new SubjectVersion(region, id, name, kind, parentId, listed, first, last, divisionCode);
    }

    SubjectVersion as(long otherId) {
        return new SubjectVersion(region, otherId, name, kind, parentId, listed, from, to, divisionCode);
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
                .with("division_code", divisionCode)
                .build();
    }
}
