package org.tongbao.etl.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tongbao.etl.load.PrintedRecord.Bulletin;
import org.tongbao.etl.load.PrintedRecord.Place;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Order;
import org.tongbao.warehouse.semantic.SemanticQuery;
import org.tongbao.warehouse.semantic.Vintage;

/** Questions to a record, sensible ones and others. Those of one batch differ in their values alone. */
final class RandomQueries {

    /** A ratio. */
    static final String LESS_IS_BETTER = "projects_for_funds";

    private static final List<String> METRICS = List.of(
            "funds_in_place", "project_preparation", "new_statistical_projects", "started_projects", "visitors", "start_rate",
            "funds_per_project", LESS_IS_BETTER);
    private static final List<List<String>> GROUPINGS = List.of(
            List.of(), List.of("region"), List.of("subject"), List.of("subject"), List.of("subject"), List.of("kind"), List.of("parent"),
            List.of("prefecture"), List.of("province"), List.of("category"), List.of("region", "category"), List.of("parent", "subject"),
            List.of("prefecture", "kind"), List.of("province", "prefecture"), List.of("prefecture", "region"), List.of("prefecture", "subject"),
            List.of("kind", "category"), List.of("parent", "prefecture"), List.of("province", "category"), List.of("subject", "category"),
            List.of("parent", "category"), List.of("province", "region", "kind"), List.of("subject_name"), List.of("subject", "subject_name"));
    private static final List<List<String>> OF_UNITS = List.of(
            List.of(), List.of("subject"), List.of("subject"), List.of("category"), List.of("parent", "subject"), List.of("prefecture", "region"),
            List.of("subject", "category"), List.of("province", "subject"), List.of("subject_name"));
    private static final int SIMPLE = 5;
    private static final int LATEST = 2;
    private static final List<String> KINDS = List.of("department", "department", "township", "task_force", "whole");
    private static final List<String> CATEGORIES = List.of("whole", "primary", "secondary", "tertiary");

    private final Random random;
    private final PrintedRecord record;
    private final List<YearMonth> months;
    private final List<LocalDate> days;

    RandomQueries(PrintedRecord record, Random random) {
        this.record = record;
        this.random = random;
        this.months = record.bulletins().stream().map(Bulletin::end).sorted().toList();
        this.days = random.ints(3, 0, months.size()).mapToObj(i -> months.get(i).plusMonths(1).atDay(12)).toList();
    }

    /** Two of three are of one simple metric of single units, which a release answers fastest and is asked for most. */
    List<SemanticQuery> batch(int size) {
        boolean isPlain = random.nextInt(3) > 0;
        Set<String> metrics = new LinkedHashSet<>();
        int wanted = !isPlain && random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        while (metrics.size() < wanted) {
            metrics.add(METRICS.get(random.nextInt(isPlain ? SIMPLE : METRICS.size())));
        }
        List<List<String>> groupings = isPlain ? OF_UNITS : GROUPINGS;
        List<String> groupBy = groupings.get(random.nextInt(groupings.size()));
        Grain grain = random.nextInt(2) == 0 ? Grain.MONTH : Grain.values()[random.nextInt(3)];
        Accumulation accumulation = random.nextInt(5) < 3 ? Accumulation.CUMULATIVE : Accumulation.PERIOD;
        Set<Comparison> comparisons = comparisons(accumulation);
        if (isPlain) {
            comparisons.remove(Comparison.SHARE_OF_WHOLE);
        }
        int vintage = isPlain ? LATEST : random.nextInt(10);
        boolean isComparable = random.nextInt(3) == 0;
        Map<Dimension, Integer> filters = filters(groupBy);
        List<Order> orderBy = orderBy(metrics);
        List<SemanticQuery> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, List<String>> where = new HashMap<>();
            filters.forEach((dimension, count) -> where.put(dimension.code(), values(dimension, count)));
            YearMonth from = months.get(random.nextInt(months.size())).minusMonths(random.nextInt(3));
            batch.add(new SemanticQuery(
                    List.copyOf(metrics), groupBy, where, from, from.plusMonths(random.nextInt(grain == Grain.MONTH ? 9 : 25)), grain,
                    accumulation, comparisons, vintage(vintage), isComparable, orderBy, random.nextInt(6) == 0 ? 1 + random.nextInt(20) : null));
        }
        return batch;
    }

    /** Mostly such as are allowed with the accumulation. */
    private Set<Comparison> comparisons(Accumulation accumulation) {
        Set<Comparison> chosen = EnumSet.noneOf(Comparison.class);
        for (Comparison comparison : Comparison.values()) {
            boolean isOfYear = comparison.isOfTarget();
            boolean isLikely = isOfYear ? accumulation == Accumulation.CUMULATIVE : comparison != Comparison.MOM || accumulation == Accumulation.PERIOD;
            if (random.nextInt(100) < (isLikely ? 35 : 4)) {
                chosen.add(comparison);
            }
        }
        return chosen;
    }

    private Vintage vintage(int kind) {
        return switch (kind) {
            case 0 -> new Vintage.AsFirstReported();
            case 1 -> new Vintage.AsOf(days.get(random.nextInt(days.size())));
            default -> new Vintage.Latest();
        };
    }

    /** How many values of each dimension that is filtered by. */
    private Map<Dimension, Integer> filters(List<String> groupBy) {
        Map<Dimension, Integer> filters = new HashMap<>();
        if (random.nextInt(5) < 3) {
            filters.put(Dimension.values()[random.nextInt(3)], 1 + random.nextInt(2));
        }
        boolean tellsKinds = groupBy.contains("subject") || groupBy.contains("subject_name") || groupBy.contains("kind");
        if (random.nextInt(10) < (tellsKinds ? 3 : 6)) {
            filters.put(Dimension.KIND, tellsKinds ? 1 + random.nextInt(2) : 1);
        }
        if (random.nextInt(6) == 0) {
            filters.put(Dimension.PARENT, 1 + random.nextInt(2));
        }
        if (random.nextInt(6) == 0) {
            filters.put(Dimension.SUBJECT, 1 + random.nextInt(4));
        }
        if (random.nextInt(6) == 0) {
            filters.put(Dimension.CATEGORY, groupBy.contains("category") ? 2 : 1);
        }
        return filters;
    }

    private List<String> values(Dimension dimension, int count) {
        List<String> known = switch (dimension) {
            case REGION -> record.places().stream().filter(place -> place.level().equals("county")).map(Place::code).toList();
            case PREFECTURE -> record.places().stream().filter(place -> place.level().equals("prefecture")).map(Place::code).toList();
            case PROVINCE -> record.places().stream().filter(place -> place.level().equals("province")).map(Place::code).toList();
            case SUBJECT -> record.units().stream().map(unit -> Long.toString(unit.id())).toList();
            case PARENT -> record.units().stream().filter(unit -> unit.newest().kind().equals("task_force")).map(unit -> Long.toString(unit.id())).toList();
            case SUBJECT_NAME -> List.of();
            case KIND -> KINDS;
            case CATEGORY -> CATEGORIES;
        };
        Set<String> values = new LinkedHashSet<>();
        for (int i = 0; values.size() < count && i < 20; i++) {
            values.add(known.get(random.nextInt(known.size())));
        }
        return List.copyOf(values);
    }

    private List<Order> orderBy(Set<String> metrics) {
        String metric = metrics.iterator().next();
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new Order(metric, random.nextBoolean()));
            case 1 -> List.of(new Order("period", true), new Order(metric + "_status", false));
            default -> List.of();
        };
    }
}
