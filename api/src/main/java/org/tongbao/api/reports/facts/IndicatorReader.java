package org.tongbao.api.reports.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Metric;

/** Asks everything about one indicator up to one month. */
final class IndicatorReader {

    private static final Set<Comparison> STANDING = Set.of(Comparison.TARGET, Comparison.PACE, Comparison.YOY, Comparison.RANK);
    private static final Map<String, List<String>> EVERYBODY = Map.of();
    private static final Figure UNKNOWN = Figure.none("", "");

    private final Semantics semantics;
    private final Metric metric;
    private final YearMonth month;

    IndicatorReader(Semantics semantics, Metric metric, YearMonth month) {
        this.semantics = semantics;
        this.metric = metric;
        this.month = month;
    }

    IndicatorFacts read() {
        Map<String, Cells> before = new HashMap<>();
        semantics.at(metric, List.of("subject"), EVERYBODY, month.minusYears(1), Set.of(Comparison.TARGET, Comparison.RANK))
                .forEach(row -> before.put(row.text("subject_id"), row));
        Map<Kind, List<Standing>> byKind = new LinkedHashMap<>();
        for (Cells row : semantics.at(metric, List.of("subject"), EVERYBODY, month, STANDING)) {
            Standing standing = standing(row, before.get(row.text("subject_id")));
            byKind.computeIfAbsent(standing.kind(), kind -> new ArrayList<>()).add(standing);
        }
        List<Standing> whole = byKind.getOrDefault(Kind.WHOLE, List.of());
        byKind.remove(Kind.WHOLE);
        byKind.remove(Kind.GROUP);
        byKind.remove(Kind.SECTOR);
        Map<Kind, Standing> totals = totals();
        List<KindFacts> kinds = new ArrayList<>();
        byKind.forEach((kind, units) -> {
            units.sort(Comparator.comparing(Standing::rank, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Standing::name));
            kinds.add(new KindFacts(kind, units, totals.get(kind)));
        });
        kinds.sort(Comparator.comparing(KindFacts::kind));
        return new IndicatorFacts(metric.name(), metric.label().zh(), metric.unit(), metric.decimals(), whole.isEmpty() ? null : whole.get(0),
                kinds, slices(), months());
    }

    private Map<Kind, Standing> totals() {
        Map<Kind, Standing> totals = new HashMap<>();
        if (metric.isAdditiveOverSubjects()) {
            for (Cells row : semantics.at(metric, List.of("kind"), EVERYBODY, month, Set.of(Comparison.TARGET, Comparison.PACE, Comparison.YOY))) {
                Standing total = standing(row, null);
                totals.put(total.kind(), total);
            }
        }
        return totals;
    }

    private static Standing standing(Cells row, Cells before) {
        Figure completion = row.completion();
        Figure lastCompletion = before == null ? UNKNOWN : before.completion();
        return new Standing(row.text("subject_id"), row.text("subject") == null ? "合计" : row.text("subject"), Kind.of(row.text("kind")),
                row.status(), row.value(), row.target(), completion, row.pace(), row.lead(), row.lastYear(), row.growth(),
                row.count("_rank"), row.count("_ranked_of"), before == null ? null : before.count("_rank"), lastCompletion,
                change(completion, lastCompletion));
    }

    private static Figure change(Figure now, Figure before) {
        if (!now.isKnown() || !before.isKnown()) {
            return Figure.none("百分点", "不可比");
        }
        List<String> statements = new ArrayList<>(now.statements());
        statements.addAll(before.statements());
        return new Figure(now.value().subtract(before.value()), "百分点", now.decimals(), statements, "");
    }

    private List<Slice> slices() {
        return semantics.at(metric, List.of("category"), EVERYBODY, month, shares()).stream()
                .filter(row -> !row.text("category").equals("whole"))
                .map(row -> new Slice(row.text("category_name"), row.value(), row.growth(),
                        metric.isAdditiveOverSubjects() ? row.share() : UNKNOWN))
                .filter(slice -> slice.value().isKnown())
                .toList();
    }

    private Set<Comparison> shares() {
        return metric.isAdditiveOverSubjects() ? Set.of(Comparison.YOY, Comparison.SHARE_OF_WHOLE) : Set.of(Comparison.YOY);
    }

    private List<MonthPoint> months() {
        YearMonth january = month.withMonth(1);
        Map<String, Cells> own = new HashMap<>();
        if (metric.isCumulative()) {
            semantics.ask(metric, List.of(), EVERYBODY, january, month, Accumulation.PERIOD, Set.of(Comparison.YOY))
                    .forEach(row -> own.put(row.text("period"), row));
        }
        return semantics.ask(metric, List.of(), EVERYBODY, january, month, Accumulation.CUMULATIVE,
                        Set.of(Comparison.TARGET, Comparison.PACE, Comparison.YOY)).stream()
                .map(row -> {
                    Cells alone = own.get(row.text("period"));
                    return new MonthPoint(YearMonth.parse(row.text("period")).getMonthValue(), row.value(), row.lastYear(), row.completion(),
                            row.lead(), alone == null ? UNKNOWN : alone.value(), alone == null ? UNKNOWN : alone.lastYear());
                })
                .toList();
    }
}
