package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.etl.load.PrintedRecord.Bulletin;
import org.tongbao.etl.load.PrintedRecord.Figure;
import org.tongbao.etl.load.PrintedRecord.Unit;
import org.tongbao.etl.load.PrintedRecord.Version;

/** What each issue of each bulletin says of each unit's progress, once more and in plain Java: of fact_progress no SQL is used. */
final class PlainProgress {

    /** An issue among those of its region, topic and month. */
    record Issue(Bulletin bulletin, int vintage, boolean isCurrent, LocalDate issued, LocalDate superseded) {

        int t() {
            return Plain.t(bulletin.end());
        }
    }

    /** What a figure is of. */
    record Slice(String region, String indicator, String category, long unit) {}

    /** @param base where the figure was printed that the month was counted from */
    record Line(
            Issue issue, Slice slice, BigDecimal actual, Long actualStatement, BigDecimal month, String monthNote, Long base,
            BigDecimal target, String origin, BigDecimal low, BigDecimal high, Long targetStatement, BigDecimal rate,
            Long rateStatement, String status) {}

    /** The figures of one unit in one bulletin, one for each measure. */
    private record Said(Issue issue, Slice slice, boolean isSilent, Map<String, Figure> figures) {

        Figure of(String measure) {
            return figures.get(measure);
        }

        BigDecimal value(String measure) {
            return of(measure) == null ? null : of(measure).standard();
        }
    }

    private final PrintedRecord record;
    private final Map<Long, Unit> units = new HashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<Slice, List<Said>> said = new HashMap<>();

    private PlainProgress(PrintedRecord record) {
        this.record = record;
        record.units().forEach(unit -> units.put(unit.id(), unit));
        record.indicators().forEach(indicator -> decimals.put(indicator.code(), indicator.decimals()));
    }

    static List<Line> of(PrintedRecord record) {
        PlainProgress progress = new PlainProgress(record);
        progress.number();
        progress.issues.forEach(progress::hear);
        progress.addSilence();
        return progress.said.values().stream().flatMap(List::stream).map(progress::line).toList();
    }

    private void number() {
        Map<List<Object>, List<Bulletin>> same = new HashMap<>();
        record.bulletins().forEach(bulletin -> same
                .computeIfAbsent(List.of(bulletin.region(), bulletin.topic(), bulletin.end()), key -> new ArrayList<>())
                .add(bulletin));
        for (List<Bulletin> vintages : same.values()) {
            vintages.sort(Comparator.comparing(Bulletin::issued, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Bulletin::revision)
                    .thenComparing(Bulletin::hash));
            for (int i = 0; i < vintages.size(); i++) {
                boolean isLast = i == vintages.size() - 1;
                issues.add(new Issue(
                        vintages.get(i), i + 1, isLast, since(vintages.get(i)), isLast ? LocalDate.MAX : since(vintages.get(i + 1))));
            }
        }
    }

    private static LocalDate since(Bulletin bulletin) {
        return bulletin.issued() == null ? LocalDate.MIN : bulletin.issued();
    }

    private void hear(Issue issue) {
        Map<Slice, Map<String, Figure>> heard = new HashMap<>();
        for (Figure figure : issue.bulletin().figures()) {
            boolean counts = figure.isCumulative() && figure.bound() == null && (figure.value() != null || figure.measure().equals("actual"));
            if (counts) {
                Slice slice = new Slice(issue.bulletin().region(), figure.indicator(), figure.category(), figure.unit());
                heard.computeIfAbsent(slice, key -> new HashMap<>()).merge(figure.measure(), figure, PlainProgress::better);
            }
        }
        heard.forEach((slice, figures) -> add(new Said(issue, slice, false, figures)));
    }

    private void add(Said one) {
        said.computeIfAbsent(one.slice(), key -> new ArrayList<>()).add(one);
    }

    /** A number before a blank, then the one printed more exactly, then the one printed first. */
    private static Figure better(Figure a, Figure b) {
        return Comparator.<Figure, Boolean>comparing(figure -> figure.standard() == null)
                        .thenComparing(PlainProgress::halfWidth)
                        .thenComparing(Figure::ordinal)
                        .compare(a, b) <= 0
                ? a
                : b;
    }

    /** Half of the last printed digit, in the indicator's unit. */
    private static BigDecimal halfWidth(Figure figure) {
        BigDecimal half = new BigDecimal("0.5").movePointLeft(figure.decimals());
        BigDecimal conversion = Plain.quotient(figure.standard(), figure.value());
        return half.multiply(conversion == null ? BigDecimal.ONE : conversion.abs()).setScale(6, RoundingMode.HALF_UP);
    }

    /** Units on the roster that a bulletin in force doesn't mention, after one of the year and topic gave their actual. */
    private void addSilence() {
        Set<List<Object>> mentioned = new HashSet<>();
        for (Issue issue : issues) {
            if (issue.isCurrent()) {
                Bulletin bulletin = issue.bulletin();
                bulletin.figures().forEach(figure -> mentioned.add(List.of(bulletin.region(), issue.t(), figure.unit(), figure.indicator())));
                bulletin.listed().forEach(listed -> mentioned.add(List.of(bulletin.region(), issue.t(), listed.unit(), listed.indicator())));
            }
        }
        for (Slice slice : List.copyOf(said.keySet())) {
            List<Said> silent = issues.stream()
                    .filter(now -> now.isCurrent() && now.bulletin().region().equals(slice.region()))
                    .filter(now -> !mentioned.contains(List.of(slice.region(), now.t(), slice.unit(), slice.indicator())))
                    .filter(now -> isOnRoster(slice.unit(), now.bulletin().end()))
                    .filter(now -> said.get(slice).stream().anyMatch(one -> one.issue().isCurrent()
                            && one.of("actual") != null && one.issue().t() < now.t() && one.issue().t() / 12 == now.t() / 12
                            && one.issue().bulletin().topic().equals(now.bulletin().topic())))
                    .map(now -> new Said(now, slice, true, Map.of()))
                    .toList();
            silent.forEach(this::add);
        }
    }

    private boolean isOnRoster(long unit, YearMonth month) {
        Version version = units.get(unit).at(month);
        return version != null && version.isOnRoster();
    }

    private Line line(Said now) {
        BigDecimal actual = now.value("actual");
        Issue before = issueBefore(now.issue());
        Said saidBefore = before == null ? null : said.get(now.slice()).stream()
                .filter(one -> one.issue().equals(before))
                .findFirst()
                .orElse(null);
        BigDecimal base = saidBefore == null ? null : saidBefore.value("actual");
        boolean isJanuary = now.issue().t() % 12 == 0;
        boolean isWithJanuary = now.issue().t() % 12 == 1 && before == null;
        BigDecimal month = isJanuary || isWithJanuary ? actual : base != null && actual != null && actual.compareTo(base) >= 0 ? actual.subtract(base) : null;
        String note = null;
        if (now.of("actual") == null && now.of("target") != null && now.of("rate") == null && now.of("growth") == null && now.of("rank") == null) {
            note = "target_only";
        } else if (actual != null && !isJanuary) {
            note = isWithJanuary ? "january_february" : base == null ? "previous_missing" : actual.compareTo(base) < 0 ? "restated" : null;
        }
        boolean isDifference = !isJanuary && !isWithJanuary && month != null;
        Target target = target(now);
        return new Line(
                now.issue(), now.slice(), actual, statement(now, "actual"), month, note,
                isDifference ? statement(saidBefore, "actual") : null, target.value(), target.origin(), target.low(), target.high(),
                target.statement(), now.value("rate"), statement(now, "rate"), now.isSilent() ? "not_reported" : now.of("actual") == null ? "blank" : now.of("actual").status());
    }

    private static Long statement(Said one, String measure) {
        return one.of(measure) == null ? null : one.of(measure).statement(one.issue().bulletin());
    }

    /** The bulletin of the month before, as it was known when this one was issued. */
    private Issue issueBefore(Issue now) {
        LocalDate today = now.bulletin().issued();
        return issues.stream()
                .filter(one -> one.bulletin().region().equals(now.bulletin().region()) && one.bulletin().topic().equals(now.bulletin().topic()))
                .filter(one -> one.t() == now.t() - 1 && one.t() / 12 == now.t() / 12)
                .filter(one -> one.bulletin().issued() == null || today == null || !one.bulletin().issued().isAfter(today))
                .max(Comparator.comparing(Issue::vintage))
                .orElse(null);
    }

    private record Target(BigDecimal value, String origin, Long statement, BigDecimal low, BigDecimal high) {}

    private Target target(Said now) {
        if (now.of("target") != null) {
            return new Target(now.value("target"), "printed", statement(now, "target"), null, null);
        }
        return said.get(now.slice()).stream()
                .filter(one -> one.issue().isCurrent() && one.of("target") != null)
                .filter(one -> one.issue().t() < now.issue().t() && one.issue().t() / 12 == now.issue().t() / 12)
                .max(Comparator.<Said>comparingInt(one -> one.issue().t()).thenComparing(one -> one.issue().bulletin().key()))
                .map(one -> new Target(one.value("target"), "carried", statement(one, "target"), null, null))
                .orElseGet(() -> derived(now));
    }

    /** Actual and rate bound it: each stands for an interval of half its last digit, and a count is exact. */
    private Target derived(Said now) {
        Figure actual = now.of("actual");
        Figure rate = now.of("rate");
        boolean isKnown = actual != null && actual.standard() != null && actual.standard().signum() > 0 && rate != null && rate.standard().signum() > 0;
        if (!isKnown) {
            return new Target(null, null, null, null, null);
        }
        boolean isCount = decimals.get(now.slice().indicator()) == 0;
        BigDecimal half = isCount ? BigDecimal.ZERO : halfWidth(actual);
        BigDecimal low = Plain.percent(actual.standard().subtract(half), rate.standard().add(halfWidth(rate)));
        BigDecimal high = Plain.percent(actual.standard().add(half), rate.standard().subtract(halfWidth(rate)));
        BigDecimal whole = high.setScale(0, RoundingMode.FLOOR);
        BigDecimal value = isCount && whole.compareTo(low.setScale(0, RoundingMode.CEILING)) == 0
                ? whole
                : high.min(low.max(Plain.percent(actual.standard(), rate.standard()).setScale(2, RoundingMode.HALF_UP)));
        return new Target(value, low.signum() > 0 ? "derived" : null, null, low, high);
    }
}
