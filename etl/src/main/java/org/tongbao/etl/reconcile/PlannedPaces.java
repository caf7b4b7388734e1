package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongbao.warehouse.star.StarRow;

/** The paces that the plans of a region ask for, as reference data gives them. */
record PlannedPaces(List<Pace> paces) {

    /** @param topic empty for all topics */
    private record Pace(String topic, int year, int month, BigDecimal percent) {}

    static PlannedPaces of(List<StarRow> rows) {
        return new PlannedPaces(rows.stream()
                .map(row -> new Pace(
                        (String) row.get("topic"), (Integer) row.get("year"), (Integer) row.get("month"),
                        (BigDecimal) row.get("pace")))
                .toList());
    }

    /** That of the bulletin's topic before that of all topics. */
    Optional<BigDecimal> at(Bulletin bulletin) {
        return of(bulletin, bulletin.topic()).or(() -> of(bulletin, ""));
    }

    private Optional<BigDecimal> of(Bulletin bulletin, String topic) {
        return paces.stream()
                .filter(p -> p.topic().equals(topic) && p.year() == bulletin.year()
                        && p.month() == bulletin.end().getMonthValue())
                .map(Pace::percent)
                .findFirst();
    }
}
