package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.etl.load.PlainCells.At;
import org.tongbao.etl.load.PlainProgress.Line;
import org.tongbao.etl.load.PlainProgress.Slice;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Vintage;

/** Each unit's own figures of every period of a grain, with those of last year and of the period before. */
final class PlainMembers {

    /** A figure of one unit and period. */
    record Figure(
            Slice slice, int t, String kind, Long parent, BigDecimal value, String status, String note, Set<Long> statements,
            BigDecimal pace, BigDecimal target, String origin, BigDecimal low, BigDecimal high, Long targetStatement, BigDecimal rate,
            Long rateStatement) {}

    /** What a figure is held against. */
    record Earlier(BigDecimal value, String reason, Set<Long> statements) {}

    record Member(Figure figure, Earlier lastYear, Earlier previous) {}

    private final PlainCells cells;
    private final PlainUnits units;
    private final Map<String, Integer> firstYears = new HashMap<>();

    PlainMembers(PrintedRecord record) {
        this.cells = new PlainCells(record);
        this.units = new PlainUnits(record);
        record.bulletins().forEach(bulletin -> firstYears.merge(bulletin.region(), bulletin.end().getYear(), Math::min));
    }

    List<Member> of(Vintage vintage, Grain grain, Accumulation accumulation) {
        Map<At, Figure> figures = new HashMap<>();
        Map<At, Line> believed = cells.of(vintage);
        Set<List<Object>> told = new HashSet<>();
        Set<List<Object>> combined = new HashSet<>();
        believed.forEach((at, line) -> {
            told.add(topic(at.slice(), at.t()));
            if ("january_february".equals(line.monthNote())) {
                combined.add(topic(at.slice(), at.t() - 1));
            }
        });
        for (At at : roster()) {
            Line line = believed.get(at);
            if (at.t() % grain.months() != grain.months() - 1 || line == null && !units.isInForce(at.slice().unit(), at.t())) {
                continue;
            }
            String silence = told.contains(topic(at.slice(), at.t())) ? "not_reported"
                    : combined.contains(topic(at.slice(), at.t())) ? "combined" : "missing";
            figures.put(at, figure(at, line, silence, believed.get(new At(at.slice(), at.t() - 3)), grain, accumulation));
        }
        return figures.values().stream()
                .map(figure -> new Member(figure, earlier(figure, figures, 12, "last_year_missing"),
                        earlier(figure, figures, grain.months(), "previous_missing")))
                .toList();
    }

    private static List<Object> topic(Slice slice, int t) {
        return List.of(slice.region(), slice.indicator(), slice.category(), t);
    }

    /** Every month of every year in which any bulletin speaks of a unit. */
    private Collection<At> roster() {
        Set<At> roster = new HashSet<>();
        for (At spoken : cells.spoken()) {
            int january = spoken.t() / 12 * 12;
            for (int t = january; t < january + 12; t++) {
                roster.add(new At(spoken.slice(), t));
            }
        }
        return roster;
    }

    private Figure figure(At at, Line line, String silence, Line quarterBefore, Grain grain, Accumulation accumulation) {
        String kind = units.kind(at.slice().unit(), at.t());
        Long parent = units.parent(at.slice().unit(), at.t());
        if (line == null) {
            return new Figure(at.slice(), at.t(), kind, parent, null, silence, null, Set.of(), null, null, null, null, null, null, null, null);
        }
        BigDecimal pace = cells.pace(line.issue());
        if (accumulation == Accumulation.CUMULATIVE || grain == Grain.YEAR) {
            return new Figure(
                    at.slice(), at.t(), kind, parent, line.actual(), line.status(), null, known(line.actualStatement(), null), pace,
                    line.target(), line.origin(), line.low(), line.high(), line.targetStatement(), line.rate(), line.rateStatement());
        }
        BigDecimal value = line.month();
        String note = line.actual() == null ? null : line.monthNote();
        Long base = line.base();
        if (grain == Grain.QUARTER) {
            boolean isFirst = at.t() % 12 == 2;
            BigDecimal before = quarterBefore == null ? null : quarterBefore.actual();
            boolean falls = before != null && line.actual() != null && line.actual().compareTo(before) < 0;
            value = isFirst ? line.actual() : falls ? null : Plain.minus(line.actual(), before);
            note = isFirst || line.actual() == null ? null : before == null ? "previous_missing" : falls ? "restated" : null;
            base = isFirst || value == null ? null : quarterBefore.actualStatement();
        }
        String status = value == null ? line.status() : Plain.isZero(value) ? "zero" : "reported";
        return new Figure(
                at.slice(), at.t(), kind, parent, value, status, note, known(line.actualStatement(), base), pace, null, null, null, null,
                null, null, null);
    }

    private static Set<Long> known(Long a, Long b) {
        return Stream.of(a == null ? List.<Long>of() : List.of(a), b == null ? List.<Long>of() : List.of(b))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Earlier earlier(Figure now, Map<At, Figure> figures, int months, String missing) {
        Slice slice = now.slice();
        List<Figure> then = new ArrayList<>();
        for (long unit : units.lineage(slice.unit(), now.t())) {
            Figure figure = figures.get(new At(new Slice(slice.region(), slice.indicator(), slice.category(), unit), now.t() - months));
            if (figure != null) {
                then.add(figure);
            }
        }
        boolean isWhole = !then.isEmpty() && then.stream().map(Figure::value).allMatch(Objects::nonNull);
        boolean isOfOtherMonths = then.stream().anyMatch(figure -> figure.value() != null && coversTwo(figure) != coversTwo(now));
        boolean isCut = isOfOtherMonths || units.isSplit(slice.unit(), now.t(), months);
        BigDecimal value = isCut || !isWhole ? null : Plain.sum(then.stream().map(Figure::value));
        int first = firstYears.get(slice.region());
        String reason = null;
        if (now.value() == null) {
            reason = "not_reported";
        } else if (isCut) {
            reason = "not_comparable";
        } else if (value == null) {
            boolean isFirstYear = now.t() / 12 == first && (now.t() - months) / 12 < first;
            boolean isTakenOver = then.stream().anyMatch(figure -> figure.slice().unit() != slice.unit());
            reason = isFirstYear ? "first_year" : isTakenOver ? "not_comparable" : missing;
        }
        return new Earlier(value, reason, Plain.union(then.stream().map(Figure::statements).toList()));
    }

    private static boolean coversTwo(Figure figure) {
        return "january_february".equals(figure.note());
    }
}
