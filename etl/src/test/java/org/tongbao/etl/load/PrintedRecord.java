package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tongbao.warehouse.star.Keys;

/** What the bulletins of some made-up places print, and what is known of their units: all that any answer rests on. */
record PrintedRecord(
        List<Place> places, List<Indicator> indicators, List<Unit> units, List<Succession> successions, List<Pace> paces,
        List<Bulletin> bulletins) {

    static final String WHOLE = "whole";

    record Place(String code, String name, String level, String parent) {

        long key() {
            return Keys.of("region", code);
        }
    }

    record Indicator(String code, String unit, int decimals) {

        long key() {
            return Keys.of("indicator", code);
        }
    }

    /** @param versions from the oldest to the newest */
    record Unit(long id, String region, List<Version> versions) {

        Version newest() {
            return versions.get(versions.size() - 1);
        }

        /** The version in force at the end of a month; null where none is. */
        Version at(YearMonth month) {
            LocalDate day = month.atEndOfMonth();
            return versions.stream()
                    .filter(version -> !version.from().isAfter(day) && (version.to() == null || !version.to().isBefore(day)))
                    .findFirst()
                    .orElse(null);
        }

        long key(Version version) {
            return Keys.of("subject", Long.toString(id), version.from().toString());
        }
    }

    /** @param to last day; null while it is in force */
    record Version(String name, String kind, Long parent, boolean isOnRoster, LocalDate from, LocalDate to) {}

    record Succession(String region, long predecessor, long successor, String kind, LocalDate effective) {}

    /** @param topic empty for all */
    record Pace(String region, String topic, int year, int month, BigDecimal pace) {}

    /** @param listed units that it has on a list about an indicator */
    record Bulletin(
            String region, String topic, YearMonth end, LocalDate issued, int revision, String hash, List<Figure> figures,
            List<Listed> listed) {

        long key() {
            return Keys.of("report", hash);
        }

        long period() {
            return Keys.period(end.withMonth(1), end);
        }
    }

    record Listed(long unit, String indicator) {}

    /**
     * One printed figure.
     *
     * @param value in the printed unit
     * @param standard in the indicator's unit
     * @param isCumulative from January; else of the month alone
     */
    record Figure(
            int ordinal, long unit, String indicator, String category, String measure, BigDecimal value, BigDecimal standard,
            int decimals, String status, boolean isCumulative, String bound) {

        long statement(Bulletin in) {
            return Keys.of("statement", in.hash(), Integer.toString(ordinal));
        }
    }
}
