package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongbao.etl.load.PrintedRecord.Bulletin;
import org.tongbao.etl.load.PrintedRecord.Figure;
import org.tongbao.etl.load.PrintedRecord.Indicator;
import org.tongbao.etl.load.PrintedRecord.Listed;
import org.tongbao.etl.load.PrintedRecord.Unit;
import org.tongbao.etl.load.PrintedRecord.Version;

/** The bulletins of one region: counters that grow, stand still, start late, fall; and what is left out or corrected. */
final class RandomBulletins {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final List<String> SLICES = List.of(PrintedRecord.WHOLE, "primary", "secondary", "tertiary");

    private record Counter(Unit unit, Indicator indicator, String category) {}

    /** @param target of the year; null where none is ever printed */
    private record Year(BigDecimal target, boolean isPrintedOften) {}

    private final Random random;
    private final String region;
    private final List<Unit> units;
    private final List<Indicator> indicators;
    private final Map<Counter, BigDecimal> counted = new LinkedHashMap<>();
    private final Map<Counter, Year> years = new LinkedHashMap<>();
    private final List<Bulletin> bulletins = new ArrayList<>();
    private int made;

    RandomBulletins(
            Random random, String region, List<Unit> units, List<Indicator> indicators, YearMonth from, YearMonth to, int topics) {
        this.random = random;
        this.region = region;
        this.units = units;
        this.indicators = indicators;
        boolean isCombined = false;
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (month.getMonthValue() == 1) {
                isCombined = random.nextInt(5) < 2;
                startYear();
            }
            count();
            if (!(month.getMonthValue() == 1 && isCombined)) {
                for (int topic = 0; topic < topics; topic++) {
                    if (random.nextInt(9) > 0) {
                        issue(month, topic);
                    }
                }
            }
        }
    }

    List<Bulletin> all() {
        return bulletins;
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Says anew who is assessed on what. */
    private void startYear() {
        counted.clear();
        years.clear();
        for (Unit unit : units) {
            boolean isWhole = unit.newest().kind().equals("whole");
            for (Indicator indicator : indicators) {
                for (String category : isWhole ? SLICES : SLICES.subList(0, 1)) {
                    if (happens(category.equals(PrintedRecord.WHOLE) ? 75 : 30)) {
                        Counter counter = new Counter(unit, indicator, category);
                        counted.put(counter, BigDecimal.ZERO);
                        BigDecimal target = happens(3) ? BigDecimal.ZERO : amount(indicator, 40).add(BigDecimal.ONE);
                        years.put(counter, new Year(happens(75) ? target : null, happens(30)));
                    }
                }
            }
        }
    }

    private void count() {
        counted.replaceAll((counter, value) -> {
            if (happens(4)) {
                return value.multiply(BigDecimal.valueOf(random.nextInt(10))).divide(BigDecimal.TEN).setScale(counter.indicator().decimals(), RoundingMode.DOWN);
            }
            return happens(30) ? value : value.add(amount(counter.indicator(), 5));
        });
    }

    private BigDecimal amount(Indicator indicator, int most) {
        int decimals = indicator.decimals();
        return BigDecimal.valueOf(random.nextInt(most * (int) Math.pow(10, decimals) + 1), decimals);
    }

    private void issue(YearMonth month, int topic) {
        LocalDate issued = happens(6) ? null : month.plusMonths(1).atDay(1 + random.nextInt(20));
        List<Figure> figures = figures(month, topic);
        bulletins.add(bulletin(month, topic, issued, 0, figures));
        int corrections = happens(25) ? 1 + random.nextInt(2) : 0;
        for (int i = 1; i <= corrections; i++) {
            LocalDate later = switch (random.nextInt(5)) {
                case 0 -> issued;
                case 1 -> null;
                default -> (issued == null ? month.plusMonths(1).atDay(5) : issued).plusDays(random.nextInt(70));
            };
            bulletins.add(bulletin(month, topic, later, i, corrected(figures, figures(month, topic))));
        }
    }

    private Bulletin bulletin(YearMonth month, int topic, LocalDate issued, int revision, List<Figure> figures) {
        String hash = String.format("%064x", (random.nextLong() & Long.MAX_VALUE) * 1000 + made++);
        List<Listed> listed = new ArrayList<>();
        for (Unit unit : units) {
            if (happens(4)) {
                listed.add(new Listed(unit.id(), indicators.get(random.nextInt(indicators.size())).code()));
            }
        }
        return new Bulletin(region, RandomRecord.TOPICS.get(topic), month, issued, revision, hash, figures, listed);
    }

    /** Most as it was, some as the other has it, some left out. */
    private List<Figure> corrected(List<Figure> before, List<Figure> other) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : before) {
            if (happens(25) && figure.value() != null && figure.standard().signum() > 0 && figure.measure().equals("actual")) {
                BigDecimal more = figure.value().add(BigDecimal.valueOf(1 + random.nextInt(9), figure.decimals()));
                BigDecimal ratio = figure.standard().compareTo(figure.value()) == 0 ? BigDecimal.ONE : BigDecimal.ONE.divide(TEN_THOUSAND);
                figures.add(new Figure(figures.size(), figure.unit(), figure.indicator(), figure.category(), "actual", more,
                        more.multiply(ratio), figure.decimals(), "reported", figure.isCumulative(), figure.bound()));
            } else if (!happens(8)) {
                figures.add(renumbered(figure, figures.size()));
            }
        }
        for (Figure figure : other) {
            boolean isNew = before.stream().noneMatch(known -> known.unit() == figure.unit() && known.indicator().equals(figure.indicator()));
            if (isNew && happens(50)) {
                figures.add(renumbered(figure, figures.size()));
            }
        }
        return figures;
    }

    private static Figure renumbered(Figure figure, int ordinal) {
        return new Figure(ordinal, figure.unit(), figure.indicator(), figure.category(), figure.measure(), figure.value(),
                figure.standard(), figure.decimals(), figure.status(), figure.isCumulative(), figure.bound());
    }

    /** The first topic speaks of the first three indicators, the second of the last three: of one both do. */
    private List<Figure> figures(YearMonth month, int topic) {
        List<Indicator> spoken = topic == 0 ? indicators.subList(0, 4) : indicators.subList(3, indicators.size());
        List<Figure> figures = new ArrayList<>();
        counted.forEach((counter, value) -> {
            Version version = counter.unit().at(month);
            if (spoken.contains(counter.indicator()) && (version != null || happens(4)) && !happens(7)) {
                print(counter, value, month, figures);
            }
        });
        return figures;
    }

    private void print(Counter counter, BigDecimal value, YearMonth month, List<Figure> figures) {
        Year year = years.get(counter);
        int decimals = counter.indicator().decimals();
        boolean isTargetPrinted = year.target() != null && happens(year.isPrintedOften() ? 80 : 25);
        if (isTargetPrinted) {
            add(figures, counter, "target", year.target(), year.target(), decimals, "reported");
        }
        int kind = random.nextInt(100);
        if (kind < 3) {
            return;
        }
        if (kind < 6) {
            add(figures, counter, "rate", percent(), null, 2, "reported");
            return;
        }
        if (kind < 13) {
            String status = kind < 8 ? "blank" : kind < 11 ? "not_applicable" : "not_reported";
            add(figures, counter, "actual", null, null, 0, status);
            return;
        }
        add(figures, counter, "actual", value, value, decimals, status(value));
        if (happens(6)) {
            if (decimals > 0) {
                BigDecimal exact = value.add(BigDecimal.valueOf(random.nextInt(99), 4)).multiply(TEN_THOUSAND).setScale(2, RoundingMode.DOWN);
                add(figures, counter, "actual", exact, exact.divide(TEN_THOUSAND), 2, status(exact));
            } else {
                add(figures, counter, "actual", value.add(BigDecimal.ONE), value.add(BigDecimal.ONE), 0, "reported");
            }
        }
        if (year.target() == null ? happens(70) : happens(25)) {
            BigDecimal target = year.target() == null ? BigDecimal.valueOf(37) : year.target();
            if (target.signum() > 0) {
                int digits = 1 + random.nextInt(2);
                BigDecimal rate = value.multiply(BigDecimal.valueOf(100)).divide(target, digits, RoundingMode.HALF_UP);
                add(figures, counter, "rate", rate, rate, digits, status(rate));
            }
        }
        noise(counter, value, figures);
    }

    /** What says nothing of progress: ranks, growth, thresholds, the month alone. */
    private void noise(Counter counter, BigDecimal value, List<Figure> figures) {
        if (happens(6)) {
            add(figures, counter, "rank", BigDecimal.ONE, null, 0, "reported");
        }
        if (happens(5)) {
            add(figures, counter, "growth", percent(), null, 2, "reported");
        }
        if (happens(4)) {
            BigDecimal fifty = BigDecimal.valueOf(50);
            figures.add(new Figure(figures.size(), counter.unit().id(), counter.indicator().code(), counter.category(), "rate",
                    fifty, fifty, 0, "reported", true, ">=50"));
        }
        if (happens(4)) {
            figures.add(new Figure(figures.size(), counter.unit().id(), counter.indicator().code(), counter.category(), "actual",
                    value, value, counter.indicator().decimals(), status(value), false, null));
        }
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(1 + random.nextInt(15_000), 2);
    }

    private static String status(BigDecimal value) {
        return value.signum() == 0 ? "zero" : "reported";
    }

    private static void add(
            List<Figure> figures, Counter counter, String measure, BigDecimal value, BigDecimal standard, int decimals, String status) {
        figures.add(new Figure(figures.size(), counter.unit().id(), counter.indicator().code(), counter.category(), measure, value,
                standard == null ? value : standard, decimals, status, true, null));
    }
}
