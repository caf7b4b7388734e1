package org.tongbao.etl.reconcile;

import java.time.LocalDate;
import org.tongbao.warehouse.star.StarRow;

/** One version of a subject. */
record SubjectInfo(long key, long id, String name, String kind, Long parent, boolean onRoster, LocalDate from, LocalDate to) {

    static SubjectInfo of(StarRow row) {
        return new SubjectInfo(
                (Long) row.get("subject_key"),
                (Long) row.get("subject_id"),
                (String) row.get("name"),
                (String) row.get("kind"),
                (Long) row.get("parent_id"),
                (Boolean) row.get("on_roster"),
                (LocalDate) row.get("valid_from"),
                (LocalDate) row.get("valid_to"));
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** A unit of its own, not a sum of others. */
    boolean isUnit() {
        return switch (kind) {
            case "department", "company", "zone", "township", "subdistrict", "other" -> true;
            default -> false;
        };
    }
}
