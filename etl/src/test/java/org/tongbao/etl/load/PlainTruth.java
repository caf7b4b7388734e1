package org.tongbao.etl.load;

import static org.tongbao.warehouse.semantic.Dimension.CATEGORY;
import static org.tongbao.warehouse.semantic.Dimension.KIND;
import static org.tongbao.warehouse.semantic.Dimension.PARENT;
import static org.tongbao.warehouse.semantic.Dimension.PREFECTURE;
import static org.tongbao.warehouse.semantic.Dimension.PROVINCE;
import static org.tongbao.warehouse.semantic.Dimension.REGION;
import static org.tongbao.warehouse.semantic.Dimension.SUBJECT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongbao.etl.load.PlainGroup.Part;
import org.tongbao.etl.load.PlainMembers.Figure;
import org.tongbao.etl.load.PlainMembers.Member;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Direction;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.Order;

/** Answers queries from a record alone, in plain Java: what the compiler's SQL must say. */
final class PlainTruth {

    /** What a row is about. Kind and category are always told apart; null where not. */
    record Thing(
            String province, String prefecture, String region, String level, String kind, String category, Long unit, Long parent) {}

    private final PlainMembers members;
    private final PlainUnits units;
    private final Map<List<Object>, Map<String, List<Member>>> remembered = new HashMap<>();
    private final Map<String, PrintedRecord.Place> places = new HashMap<>();

    PlainTruth(PrintedRecord record) {
        this.members = new PlainMembers(record);
        this.units = new PlainUnits(record);
        record.places().forEach(place -> places.put(place.code(), place));
    }

    /** Rows in the answer's order, values by the column's name. */
    List<Map<String, Object>> answer(BoundQuery query) {
        return new Answering(query).rows();
    }

    private Map<String, List<Member>> members(BoundQuery query) {
        return remembered.computeIfAbsent(
                List.of(query.vintage(), query.grain(), query.accumulation()),
                key -> members.of(query.vintage(), query.grain(), query.accumulation()).stream()
                        .collect(Collectors.groupingBy(member -> member.figure().slice().indicator())));
    }

    private String above(String region, String level) {
        for (PrintedRecord.Place place = places.get(places.get(region).parent()); place != null; place = places.get(place.parent())) {
            if (place.level().equals(level)) {
                return place.code();
            }
        }
        return null;
    }

    /** One query's answer. */
    private final class Answering {

        private final BoundQuery query;
        private final boolean isByUnit;
        private final boolean tellsOneUnit;

        private Answering(BoundQuery query) {
            this.query = query;
            this.isByUnit = query.groupsBy(SUBJECT);
            this.tellsOneUnit = isByUnit || query.groupsBy(REGION) && query.kind().filter(PrintedRecord.WHOLE::equals).isPresent();
        }

        List<Map<String, Object>> rows() {
            Map<Integer, Map<Thing, Map<String, Object>>> rows = new TreeMap<>();
            for (Metric metric : query.metrics()) {
                told(metric).forEach((t, things) -> things.forEach((thing, columns) -> rows
                        .computeIfAbsent(t, key -> new HashMap<>())
                        .computeIfAbsent(thing, key -> new HashMap<>())
                        .putAll(columns)));
            }
            List<Map<String, Object>> answer = new ArrayList<>();
            rows.forEach((t, things) -> things.entrySet().stream()
                    .filter(row -> t >= Plain.t(query.from()) && t <= Plain.t(query.to()) && isAskedFor(row.getKey()))
                    .sorted(Map.Entry.comparingByKey(inOrder()))
                    .forEach(row -> {
                        Map<String, Object> all = names(row.getKey(), t);
                        all.putAll(row.getValue());
                        answer.add(all);
                    }));
            for (int i = query.orderBy().size() - 1; i >= 0; i--) {
                answer.sort(by(query.orderBy().get(i)));
            }
            return answer.subList(0, Math.min(answer.size(), query.limit()));
        }

        private Comparator<Thing> inOrder() {
            Comparator<String> text = Comparator.nullsLast(Comparator.naturalOrder());
            Comparator<Long> number = Comparator.nullsLast(Comparator.naturalOrder());
            return Comparator.comparing(Thing::province, text).thenComparing(Thing::prefecture, text).thenComparing(Thing::region, text)
                    .thenComparing(Thing::level, text).thenComparing(Thing::kind, text).thenComparing(Thing::category, text)
                    .thenComparing(Thing::unit, number).thenComparing(Thing::parent, number);
        }

        @SuppressWarnings("unchecked")
        private static Comparator<Map<String, Object>> by(Order order) {
            Comparator<Object> values = (a, b) -> ((Comparable<Object>) a).compareTo(b);
            return Comparator.comparing(
                    row -> row.get(order.column()), Comparator.nullsLast(order.descending() ? values.reversed() : values));
        }

        /** Each thing's columns of one metric, by period. Ranks are among all, before any row is left out. */
        private Map<Integer, Map<Thing, Map<String, Object>>> told(Metric metric) {
            Map<Integer, Map<Thing, List<Part>>> parts = new TreeMap<>();
            Map<List<Object>, List<Part>> wholes = new HashMap<>();
            for (Part part : parts(metric)) {
                Figure figure = part.figure();
                if (figure.t() < Plain.t(query.from().withMonth(1)) || figure.t() > Plain.t(query.to())) {
                    continue;
                }
                if (figure.kind().equals(PrintedRecord.WHOLE) && figure.slice().category().equals(PrintedRecord.WHOLE)) {
                    wholes.computeIfAbsent(List.of(figure.slice().region(), figure.t()), key -> new ArrayList<>()).add(part);
                }
                if (isCounted(figure)) {
                    parts.computeIfAbsent(figure.t(), key -> new HashMap<>())
                            .computeIfAbsent(thing(figure), key -> new ArrayList<>())
                            .add(part);
                }
            }
            Map<Integer, Map<Thing, PlainGroup>> groups = new TreeMap<>();
            parts.forEach((t, things) -> things.forEach((thing, counted) -> groups
                    .computeIfAbsent(t, key -> new HashMap<>())
                    .put(thing, new PlainGroup(metric, counted, query.comparableSubjects() && !tellsOneUnit))));
            Map<Integer, Map<Thing, Long>> ranks = new TreeMap<>();
            groups.forEach((t, things) -> ranks.put(t, ranks(metric, things)));
            Map<Integer, Map<Thing, Map<String, Object>>> told = new TreeMap<>();
            groups.forEach((t, things) -> things.forEach((thing, group) -> {
                Map<String, Object> columns = new HashMap<>();
                put(columns, metric, group);
                if (query.compares(Comparison.RANK)) {
                    columns.put(metric.name() + "_rank", ranks.get(t).get(thing));
                    columns.put(metric.name() + "_ranked_of", ranks.get(t).keySet().stream().filter(other -> peers(other).equals(peers(thing))).count());
                }
                if (query.compares(Comparison.RANK_CHANGE)) {
                    columns.put(metric.name() + "_rank_change", placesWon(thing, t, ranks));
                }
                if (query.compares(Comparison.SHARE_OF_WHOLE)) {
                    List<Part> whole = wholes.getOrDefault(List.of(thing.region(), t), List.of());
                    columns.put(metric.name() + "_share", whole.size() == 1 ? Plain.percent(group.value(), whole.get(0).figure().value()) : null);
                }
                told.computeIfAbsent(t, key -> new HashMap<>()).put(thing, columns);
            }));
            return told;
        }

        private void put(Map<String, Object> columns, Metric metric, PlainGroup group) {
            String name = metric.name();
            boolean isOwn = query.accumulation() == Accumulation.PERIOD;
            columns.put(name, group.value());
            columns.put(name + "_status", group.status());
            columns.put(name + "_statements", group.statements());
            if (isOwn || query.metrics().stream().anyMatch(Metric.Ratio.class::isInstance)) {
                columns.put(name + "_note", group.note());
            }
            if (!tellsOneUnit) {
                columns.put(name + "_subjects", group.subjects());
                columns.put(name + "_roster", group.roster());
            }
            if (query.compares(Comparison.TARGET)) {
                columns.put(name + "_target", group.target());
                columns.put(name + "_target_origin", group.origin());
                columns.put(name + "_target_statements", group.targetStatements());
            }
            if (query.compares(Comparison.TARGET_BOUNDS)) {
                columns.put(name + "_target_low", group.bound(Figure::low));
                columns.put(name + "_target_high", group.bound(Figure::high));
            }
            if (query.compares(Comparison.PRINTED_RATE)) {
                columns.put(name + "_rate_printed", group.printedRate());
                columns.put(name + "_rate_statements", group.rateStatements());
            }
            if (query.compares(Comparison.TARGET) || query.compares(Comparison.PACE)) {
                columns.put(name + "_completion", group.completion());
            }
            if (query.compares(Comparison.PACE)) {
                columns.put(name + "_pace", group.pace());
                columns.put(name + "_lead", Plain.minus(group.completion(), group.pace()));
            }
            if (query.compares(Comparison.YOY)) {
                PlainGroup.Growth growth = group.growth(Part::lastYear, "last_year_missing");
                columns.put(name + "_last_year", growth.value());
                columns.put(name + "_yoy", growth.change());
                columns.put(name + "_yoy_note", growth.note());
                columns.put(name + "_last_year_statements", growth.statements());
            }
            if (query.compares(Comparison.MOM)) {
                PlainGroup.Growth growth = group.growth(Part::previous, "previous_missing");
                columns.put(name + "_previous", growth.value());
                columns.put(name + "_mom", growth.change());
                columns.put(name + "_mom_note", growth.note());
                columns.put(name + "_previous_statements", growth.statements());
            }
        }

        private Collection<Part> parts(Metric metric) {
            Map<String, List<Member>> all = members(query);
            if (metric instanceof Metric.Simple simple) {
                return all.getOrDefault(simple.indicator(), List.of()).stream().map(Part::of).toList();
            }
            Metric.Ratio ratio = (Metric.Ratio) metric;
            Map<List<Object>, Member> divisors = new HashMap<>();
            all.getOrDefault(ratio.denominator().indicator(), List.of()).forEach(member -> divisors.put(key(member), member));
            return all.getOrDefault(ratio.numerator().indicator(), List.of()).stream()
                    .filter(member -> divisors.containsKey(key(member)))
                    .map(member -> Part.of(member, divisors.get(key(member))))
                    .toList();
        }

        private static List<Object> key(Member member) {
            Figure figure = member.figure();
            return List.of(figure.slice().region(), figure.slice().category(), figure.slice().unit(), figure.t());
        }

        /** Whether a figure is part of any row, whether that is asked for or not. */
        private boolean isCounted(Figure figure) {
            String region = figure.slice().region();
            boolean isByParent = query.groupsBy(PARENT) && !isByUnit;
            return query.kind().filter(kind -> !kind.equals(figure.kind())).isEmpty()
                    && !(isByParent && figure.parent() == null)
                    && (query.groupsBy(REGION) || places.get(region).level().equals("county"))
                    && (query.groupsBy(REGION) || has(REGION, region))
                    && (query.groupsBy(REGION) || query.groupsBy(PREFECTURE) || has(PREFECTURE, above(region, "prefecture")))
                    && (isByUnit || has(SUBJECT, figure.slice().unit()))
                    && (isByUnit || query.groupsBy(PARENT) || has(PARENT, figure.parent()));
        }

        private boolean has(Dimension dimension, Object value) {
            List<String> asked = query.where().get(dimension);
            return asked == null || value != null && asked.contains(value.toString());
        }

        private Thing thing(Figure figure) {
            String region = figure.slice().region();
            boolean isAmongRegions = query.ranks() && query.groupsBy(REGION) && !isByUnit && !query.groupsBy(PARENT);
            return new Thing(
                    query.groupsBy(REGION) ? null : above(region, "province"),
                    query.groupsBy(REGION) || !query.groupsBy(PREFECTURE) ? null : above(region, "prefecture"),
                    query.groupsBy(REGION) ? region : null,
                    isAmongRegions ? places.get(region).level() : null,
                    figure.kind(), figure.slice().category(),
                    isByUnit ? figure.slice().unit() : null,
                    query.groupsBy(PARENT) || isByUnit && query.where().containsKey(PARENT) ? figure.parent() : null);
        }

        /** Whether a row is one of those asked for. */
        private boolean isAskedFor(Thing thing) {
            String prefecture = query.groupsBy(REGION) ? above(thing.region(), "prefecture") : thing.prefecture();
            String province = query.groupsBy(REGION) ? above(thing.region(), "province") : thing.province();
            return (!query.groupsBy(REGION) || has(REGION, thing.region()))
                    && (!(query.groupsBy(REGION) || query.groupsBy(PREFECTURE)) || has(PREFECTURE, prefecture))
                    && has(PROVINCE, province)
                    && has(KIND, thing.kind())
                    && has(CATEGORY, thing.category())
                    && (!isByUnit || has(SUBJECT, thing.unit()))
                    && (!(isByUnit || query.groupsBy(PARENT)) || has(PARENT, thing.parent()));
        }

        private Thing peers(Thing thing) {
            boolean isWithinPlace = isByUnit || query.groupsBy(PARENT);
            return new Thing(
                    isWithinPlace && !query.groupsBy(REGION) ? thing.province() : null,
                    isWithinPlace && !query.groupsBy(REGION) ? thing.prefecture() : null,
                    isWithinPlace ? thing.region() : null,
                    thing.level(), thing.kind(), thing.category(), null, null);
        }

        /** Places of those that have one: by completion where any of the peers has it, else by value. */
        private Map<Thing, Long> ranks(Metric metric, Map<Thing, PlainGroup> things) {
            Map<Thing, List<Thing>> byPeers = things.keySet().stream().collect(Collectors.groupingBy(this::peers));
            boolean hasRates = query.accumulation() == Accumulation.CUMULATIVE || query.grain() == Grain.YEAR;
            Map<Thing, Long> ranks = new HashMap<>();
            byPeers.values().forEach(peers -> {
                boolean isByCompletion = hasRates && peers.stream().anyMatch(peer -> things.get(peer).completion() != null);
                Map<Thing, BigDecimal> scores = new LinkedHashMap<>();
                peers.forEach(peer -> {
                    BigDecimal score = isByCompletion ? things.get(peer).completion() : things.get(peer).value();
                    if (score != null) {
                        scores.put(peer, metric.direction() == Direction.UP ? score : score.negate());
                    }
                });
                scores.forEach((peer, score) -> ranks.put(
                        peer, 1 + scores.values().stream().filter(other -> other.compareTo(score) > 0).count()));
            });
            return ranks;
        }

        /** Since the last period of the year in which any of the peers had a place. */
        private Long placesWon(Thing thing, int t, Map<Integer, Map<Thing, Long>> ranks) {
            Long now = ranks.get(t).get(thing);
            for (int before = t - 1; before >= t / 12 * 12; before--) {
                Map<Thing, Long> then = ranks.getOrDefault(before, Map.of());
                if (now != null && then.keySet().stream().anyMatch(other -> peers(other).equals(peers(thing)))) {
                    return then.entrySet().stream()
                            .filter(other -> identity(other.getKey()).equals(identity(thing)))
                            .map(other -> other.getValue() - now)
                            .findFirst()
                            .orElse(null);
                }
            }
            return null;
        }

        /** A unit stays itself when it gets another parent. */
        private Thing identity(Thing thing) {
            return new Thing(
                    thing.province(), thing.prefecture(), thing.region(), thing.level(), thing.kind(), thing.category(), thing.unit(),
                    isByUnit ? null : thing.parent());
        }

        private Map<String, Object> names(Thing thing, int t) {
            Map<String, Object> names = new HashMap<>();
            names.put("period", Plain.month(t).toString());
            for (Dimension dimension : query.groupBy()) {
                switch (dimension) {
                    case REGION -> place(names, "region", thing.region());
                    case PREFECTURE -> place(names, "prefecture", thing.region() == null ? thing.prefecture() : above(thing.region(), "prefecture"));
                    case PROVINCE -> place(names, "province", thing.region() == null ? thing.province() : above(thing.region(), "province"));
                    case SUBJECT -> {
                        names.put("subject_id", text(thing.unit()));
                        names.put("subject", units.name(thing.unit()));
                        names.put("kind", thing.kind());
                    }
                    case SUBJECT_NAME -> names.put("subject_name", units.name(thing.unit(), t));
                    case KIND -> names.put("kind", thing.kind());
                    case PARENT -> {
                        names.put("parent_id", text(thing.parent()));
                        names.put("parent", units.name(thing.parent()));
                    }
                    case CATEGORY -> {
                        names.put("category", thing.category());
                        names.put("category_name", RecordedStar.categoryName(thing.category()));
                    }
                }
            }
            return names;
        }

        private void place(Map<String, Object> names, String column, String code) {
            names.put(column + "_code", code);
            names.put(column, code == null ? null : places.get(code).name());
        }

        private static String text(Long id) {
            return Objects.toString(id, null);
        }
    }
}
