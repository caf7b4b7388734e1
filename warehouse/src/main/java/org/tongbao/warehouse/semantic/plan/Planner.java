package org.tongbao.warehouse.semantic.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Binder;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.SemanticException;
import org.tongbao.warehouse.semantic.Vintage;

/** Lays out the steps that answer a query, and writes them as one statement over the tables of {@code tables.sql}. */
public final class Planner {

    private static final String LAST_YEAR = "last_year";
    private static final String PREVIOUS = "previous";
    private static final List<Dimension> DIVISIONS = List.of(Dimension.REGION, Dimension.PREFECTURE, Dimension.PROVINCE);

    private final BoundQuery query;
    private final Grouping grouping;
    private final List<Step> steps = new ArrayList<>();

    private Planner(BoundQuery query) {
        this.query = query;
        this.grouping = Grouping.of(query);
    }

    /** @throws SemanticException if it is to be ordered by a column that the answer doesn't have */
    public static CompiledQuery compile(BoundQuery query) {
        return new Planner(query).compile();
    }

    private CompiledQuery compile() {
        boolean isDirect = isPrepared() && tellsSubjectsAlone() && query.metrics().size() == 1
                && !query.compares(Comparison.SHARE_OF_WHOLE);
        String last = isDirect ? "" : plan();
        Optional<ReadMembers> direct = isDirect
                ? Optional.of(members(query.metrics().get(0).indicators(), query.where(), Months.of(query.from())))
                : Optional.empty();
        AnswerColumns answer = AnswerColumns.of(query, direct);
        Binder.order(query.orderBy(), answer.columns().stream().map(ResultColumn::name).collect(Collectors.toSet()));
        SqlText sql = new SqlText();
        String between = "WITH ";
        for (Step step : steps) {
            sql.add(between).add(step.name()).add(" AS (\n");
            step.write(sql);
            sql.add("\n)");
            between = ",\n";
        }
        sql.add(steps.isEmpty() ? "" : "\n");
        sql.add("SELECT " + answer.select());
        if (isDirect) {
            direct.get().conditions(sql.add("\nFROM " + direct.get().table() + " a" + answer.joins() + "\nWHERE "), "a.");
        } else {
            sql.add("\nFROM " + last + " a" + answer.joins() + "\nWHERE a.t BETWEEN ").bind(Months.of(query.from()))
                    .add(" AND ").bind(Months.of(query.to()));
        }
        finish(sql, isDirect, isDirect && answer.joins().isEmpty());
        return new CompiledQuery(sql.text(), sql.parameters(), answer.columns());
    }

    /** @return the name of the last step */
    private String plan() {
        List<String> indicators = List.copyOf(query.metrics().stream()
                .flatMap(metric -> metric.indicators().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<String> earlier = new ArrayList<>();
        if (query.compares(Comparison.YOY)) {
            earlier.add(LAST_YEAR);
        }
        if (query.compares(Comparison.MOM)) {
            earlier.add(PREVIOUS);
        }
        long since = query.compares(Comparison.RANK_CHANGE) ? Months.of(query.from()) / 12 * 12 : Months.of(query.from());
        String last = isPrepared() ? add(members(indicators, early(), since)) : derive(indicators, earlier);
        String key = tellsSubjectsAlone() ? "indicator" : "metric";
        if (!tellsSubjectsAlone()) {
            add(new MeasureMetrics(query.metrics(), earlier));
            boolean parentsOnly = query.groupsBy(Dimension.PARENT) && !query.groupsBy(Dimension.SUBJECT);
            add(new AddUpSubjects(grouping, query.kind(), ofSubjects(), parentsOnly, earlier));
            last = add(new Conclude(query.metrics(), grouping, earlier, query.comparableSubjects() && query.addsUpSubjects()));
        } else if (!isPrepared()) {
            last = add(new ConcludeSubjects(last, earlier));
        }
        if (query.ranks() && !last.equals("member")) {
            boolean hasRates = query.accumulation() == Accumulation.CUMULATIVE || query.grain() == Grain.YEAR;
            last = add(new RankPeers(key, query.metrics(), grouping, hasRates));
            if (query.compares(Comparison.RANK_CHANGE)) {
                last = add(new CompareRanks(key, grouping));
            }
        }
        if (query.compares(Comparison.SHARE_OF_WHOLE)) {
            last = add(new JoinWhole(key, last));
        }
        return add(new SpreadMetrics(key, last, query.metrics(), grouping, AnswerColumns.measures(query)));
    }

    /** Whether each figure of the answer is one subject's own, so that nothing is added up. */
    private boolean tellsSubjectsAlone() {
        return (query.groupsBy(Dimension.SUBJECT) || !query.addsUpSubjects() && !query.ranks() && !query.groupsBy(Dimension.PARENT))
                && ofSubjects().isEmpty()
                && query.metrics().stream().allMatch(Metric.Simple.class::isInstance);
    }

    private boolean isPrepared() {
        return query.vintage() instanceof Vintage.Latest;
    }

    private ReadMembers members(List<String> indicators, Map<Dimension, List<String>> where, long from) {
        boolean isQuarter = query.grain() == Grain.QUARTER;
        String basis = query.accumulation() == Accumulation.CUMULATIVE || query.grain() == Grain.YEAR
                ? isQuarter ? "quarter_cumulative" : "cumulative"
                : isQuarter ? "quarter" : "month";
        return new ReadMembers(indicators, basis, query.grain(), where, from, Months.of(query.to()));
    }

    private String derive(List<String> indicators, List<String> earlier) {
        long from = earliest();
        long to = Months.of(query.to());
        add(new ReadCells(indicators, early(), from, to, query.vintage()));
        add(new JoinToCalendar(indicators, early(), from, to));
        String last = add(new TakePeriods(earlier.isEmpty() ? "member" : "period", query.grain(), query.accumulation()));
        for (String name : earlier) {
            int months = name.equals(LAST_YEAR) ? 12 : query.grain().months();
            boolean isLast = name.equals(earlier.get(earlier.size() - 1));
            add(new JoinEarlier(name, months));
            last = add(new NoteEarlier(isLast ? "member" : "with_" + name, last, name, months));
        }
        return last;
    }

    private String add(Step step) {
        steps.add(step);
        return step.name();
    }

    /** The first month that any comparison looks back to. */
    private long earliest() {
        long first = Months.of(query.from());
        long earliest = query.compares(Comparison.RANK_CHANGE) ? first / 12 * 12 : first;
        if (query.compares(Comparison.YOY)) {
            earliest = Math.min(earliest, first - 12);
        }
        if (query.compares(Comparison.MOM)) {
            earliest = Math.min(earliest, first - query.grain().months());
        }
        boolean subtracts = query.accumulation() == Accumulation.PERIOD && query.grain() == Grain.QUARTER;
        return subtracts ? earliest - 3 : earliest;
    }

    /**
     * Conditions that may hold from the first step on: those that say what is counted, and those on rows of the answer that
     * no other row's figures depend on. A rank among regions depends on all regions.
     */
    private Map<Dimension, List<String>> early() {
        Map<Dimension, List<String>> early = new EnumMap<>(Dimension.class);
        for (Dimension division : DIVISIONS) {
            if (query.where().containsKey(division) && !(ranksDivisions() && rowsTell(division))) {
                early.put(division, query.where().get(division));
            }
        }
        if (query.where().containsKey(Dimension.CATEGORY)) {
            Set<String> categories = new LinkedHashSet<>(query.where().get(Dimension.CATEGORY));
            if (query.compares(Comparison.SHARE_OF_WHOLE)) {
                categories.add("whole");
            }
            early.put(Dimension.CATEGORY, List.copyOf(categories));
        }
        return early;
    }

    private boolean ranksDivisions() {
        return query.ranks() && !grouping.peers().contains("region_code");
    }

    /** Whether each row of the answer lies in one division of this level. */
    private boolean rowsTell(Dimension division) {
        return DIVISIONS.subList(0, DIVISIONS.indexOf(division) + 1).stream().anyMatch(query::groupsBy);
    }

    /** Conditions on subjects that the answer doesn't tell apart: they say who is added up. */
    private Map<Dimension, List<String>> ofSubjects() {
        Map<Dimension, List<String>> conditions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : List.of(Dimension.SUBJECT, Dimension.PARENT)) {
            if (query.where().containsKey(dimension) && !grouping.has(column(dimension))) {
                conditions.put(dimension, query.where().get(dimension));
            }
        }
        return conditions;
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "region_code";
            case PREFECTURE -> "prefecture_code";
            case PROVINCE -> "province_code";
            case SUBJECT -> "subject_id";
            case SUBJECT_NAME -> "subject_name";
            case KIND -> "kind";
            case PARENT -> "parent_id";
            case CATEGORY -> "category";
        };
    }

    /**
     * Whether the rows lie in this order in the prepared table. The engine keeps a table's order where a query reads one table
     * and has nothing but conditions and a limit; sorting anew takes it a tenth of the time of a small question.
     */
    private boolean comesInOrder(List<String> open) {
        boolean isOneRun = query.where().getOrDefault(Dimension.REGION, List.of()).size() == 1
                && query.where().getOrDefault(Dimension.CATEGORY, List.of()).size() == 1
                && !query.where().containsKey(Dimension.PREFECTURE) && !query.where().containsKey(Dimension.PROVINCE);
        return isOneRun && (open.equals(List.of("t")) || open.equals(List.of("subject_id")));
    }

    /** What tells the rows of the answer apart, without what the conditions make the same in all: no two rows are equal in it. */
    private List<String> open() {
        List<String> open = new ArrayList<>();
        if (!query.from().equals(query.to())) {
            open.add("t");
        }
        Set<String> fixed = new HashSet<>(query.kind().isPresent() ? Set.of("kind") : Set.of());
        query.where().forEach((dimension, values) -> {
            if (values.size() == 1) {
                fixed.add(column(dimension));
            }
        });
        grouping.identity().stream().filter(column -> !column.equals("level") && !fixed.contains(column)).forEach(open::add);
        return open;
    }

    /** The rows that were asked for, in their order. */
    private void finish(SqlText sql, boolean placesAreRestricted, boolean isOneTable) {
        query.where().forEach((dimension, values) -> {
            boolean isDivision = DIVISIONS.contains(dimension);
            if (isDivision && ranksDivisions() && rowsTell(dimension)) {
                sql.add("\n  AND ");
                Places.within(sql, dimension, values, query.groupsBy(Dimension.REGION) ? "a.region_code" : "a." + column(dimension));
            }
            if (!isDivision && grouping.has(column(dimension)) && !(dimension == Dimension.CATEGORY && placesAreRestricted)) {
                boolean isId = dimension == Dimension.SUBJECT || dimension == Dimension.PARENT;
                sql.add("\n  AND ").in("a." + column(dimension), isId ? AddUpSubjects.longs(values) : values);
            }
        });
        if (tellsSubjectsAlone() && query.kind().isPresent()) {
            sql.add("\n  AND a.kind = ").bind(query.kind().get());
        }
        List<String> order = new ArrayList<>();
        List<String> open = open();
        query.orderBy().forEach(by -> order.add(SqlText.identifier(by.column()) + (by.descending() ? " DESC" : " ASC") + " NULLS LAST"));
        if (!order.isEmpty() || !(isOneTable && comesInOrder(open))) {
            open.forEach(column -> order.add("a." + column));
        }
        sql.add(order.isEmpty() ? "" : "\nORDER BY " + String.join(", ", order));
        if (query.offset() > 0) {
            sql.add("\nOFFSET ").bind(query.offset());
        }
        sql.add("\nLIMIT ").bind(query.limit());
    }
}
