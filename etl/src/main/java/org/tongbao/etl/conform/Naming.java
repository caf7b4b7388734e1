package org.tongbao.etl.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Type;

/** Tells whom and what the figures of one bulletin are about, and gathers the rows that its names need in the dimensions. */
final class Naming {

    private record Asked(String printed, SubjectKind kind, LocalDate day) {}

    private final Reference reference;
    private final Region region;
    private final YearMonth end;
    private final Promotions promotions;
    private final Map<Asked, SubjectVersion> answers = new HashMap<>();
    private final Map<Long, StarRow> met = new LinkedHashMap<>();

    /** @param end the last month that the bulletin reports on */
    Naming(Reference reference, Region region, YearMonth end, Promotions promotions) {
        this.reference = reference;
        this.region = region;
        this.end = end;
        this.promotions = promotions;
    }

    /** @param periodEnd the last month of the figure; null where it has none */
    SubjectVersion subject(String printed, SubjectKind kind, YearMonth periodEnd) {
        YearMonth month = periodEnd == null || periodEnd.isAfter(end) ? end : periodEnd;
        return answers.computeIfAbsent(new Asked(printed, kind, month.atEndOfMonth()), this::subject);
    }

    private SubjectVersion subject(Asked asked) {
        boolean whole = switch (asked.kind()) {
            case WHOLE, DOCUMENT, SECTOR -> true;
            default -> false;
        };
        SubjectVersion subject = whole
                ? Roster.whole(region)
                : promotions.inForce(
                        reference.roster().resolve(region, name(asked), asked.kind(), asked.day()), asked.day());
        if (!subject.listed() || subject.kind() == SubjectKind.WHOLE) {
            put(subject.row());
        }
        reference.roster().reforms(subject).forEach(this::put);
        promotions.rows(subject).forEach(this::put);
        return subject;
    }

    private void put(StarRow row) {
        met.merge((Long) row.get(row.table().key()), row, Naming::either);
    }

    /** Of two rows of one key the same is taken in whatever order they come. */
    static StarRow either(StarRow one, StarRow other) {
        return one.values().toString().compareTo(other.values().toString()) <= 0 ? one : other;
    }

    /** The total of a group is a figure of the group. */
    private static String name(Asked asked) {
        String total = "合计";
        String printed = asked.printed();
        return asked.kind() == SubjectKind.GROUP && printed.endsWith(total) && printed.length() > total.length()
                ? printed.substring(0, printed.length() - total.length())
                : printed;
    }

    /** Null for particulars of the document and where nothing is counted. */
    IndicatorCatalogue.Indicator indicator(Measure measure, String name, String unit, int decimals) {
        if (measure == Measure.META || name.isEmpty()) {
            return null;
        }
        IndicatorCatalogue.Indicator indicator = reference.indicators().resolve(name, unit, decimals);
        if (!indicator.known()) {
            put(indicator.row());
        }
        return indicator;
    }

    /** Targets and actuals are in the indicator's unit; rates and the like in their own. Null where the units don't convert. */
    static BigDecimal standard(Measure measure, BigDecimal value, String unit, IndicatorCatalogue.Indicator indicator) {
        if (value == null) {
            return null;
        }
        boolean amount = measure == Measure.TARGET || measure == Measure.ACTUAL;
        return !amount || indicator == null
                ? exact(value)
                : Units.convert(value, unit, indicator.unit()).map(Naming::exact).orElse(null);
    }

    static BigDecimal exact(BigDecimal value) {
        return value.setScale(Type.SCALE, RoundingMode.HALF_UP);
    }

    /** Rows of dim_subject, subject_succession and dim_indicator that the reference data doesn't have. */
    Collection<StarRow> met() {
        return met.values();
    }
}
