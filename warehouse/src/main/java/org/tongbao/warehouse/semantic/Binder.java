package org.tongbao.warehouse.semantic;

import java.math.BigInteger;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves a query's names and refuses what the rules of truth don't allow, with the reason and the fix. */
public final class Binder {

    public static final int LONGEST_MONTHS = 600;
    public static final int MOST_ROWS = 100_000;

    private static final String WHOLE = "whole";
    private static final Set<String> KINDS = Set.of(
            WHOLE, "task_force", "department", "township", "leader_group", "group", "sector", "other");
    private static final Set<Dimension> WIDER = Set.of(Dimension.PREFECTURE, Dimension.PROVINCE);
    private static final Set<Dimension> OF_SUBJECTS = Set.of(Dimension.SUBJECT, Dimension.KIND, Dimension.PARENT);

    private final SemanticModel model;

    public Binder(SemanticModel model) {
        this.model = model;
    }

    /** @throws SemanticException if it can't be asked */
    public BoundQuery bind(SemanticQuery query) {
        List<Metric> metrics = metrics(query);
        List<Dimension> groupBy = groupBy(query);
        Map<Dimension, List<String>> where = where(query);
        Optional<String> kind = kind(groupBy, where);
        categories(groupBy, where);
        YearMonth from = onGrain(query.from(), query.grain());
        YearMonth to = query.to();
        range(from, to, query);
        for (Metric metric : metrics) {
            sums(metric, groupBy, kind);
            compares(metric, query, groupBy);
        }
        return new BoundQuery(
                metrics, groupBy, where, kind, from, to, query.grain(), query.accumulation(), query.comparisons(), query.vintage(),
                query.comparableSubjects(), query.orderBy(), 0, limit(query));
    }

    private List<Metric> metrics(SemanticQuery query) {
        if (query.metrics().isEmpty()) {
            throw new SemanticException(SemanticError.NO_METRIC, "没有写要查的指标。请在 metrics 中至少写一个，例如 funds_in_place");
        }
        return query.metrics().stream().distinct().map(model::metric).toList();
    }

    private static List<Dimension> groupBy(SemanticQuery query) {
        List<Dimension> groupBy = new ArrayList<>(
                query.groupBy().stream().distinct().map(SemanticModel::dimension).toList());
        if (groupBy.contains(Dimension.SUBJECT_NAME) && !groupBy.contains(Dimension.SUBJECT)) {
            groupBy.add(groupBy.indexOf(Dimension.SUBJECT_NAME), Dimension.SUBJECT);
        }
        if (groupBy.stream().noneMatch(WIDER::contains) && !groupBy.contains(Dimension.REGION)) {
            groupBy.add(0, Dimension.REGION);
        }
        if (groupBy.contains(Dimension.SUBJECT) && !groupBy.contains(Dimension.REGION)) {
            groupBy.add(0, Dimension.REGION);
        }
        return groupBy;
    }

    private static Map<Dimension, List<String>> where(SemanticQuery query) {
        Map<Dimension, List<String>> where = new EnumMap<>(Dimension.class);
        query.where().forEach((code, values) -> {
            Dimension dimension = SemanticModel.dimension(code);
            if (dimension == Dimension.SUBJECT_NAME) {
                throw new SemanticException(
                        SemanticError.UNKNOWN_VALUE, "不能按 subject_name（当时名称）筛选：改名前后是同一单位。请用条件 subject");
            }
            if (values.isEmpty()) {
                throw new SemanticException(SemanticError.UNKNOWN_VALUE, "条件 " + code + " 没有写值");
            }
            values.forEach(value -> check(dimension, value));
            where.put(dimension, values.stream().distinct().toList());
        });
        return where;
    }

    private static void check(Dimension dimension, String value) {
        if (dimension == Dimension.KIND && !KINDS.contains(value)) {
            throw new SemanticException(
                    SemanticError.UNKNOWN_VALUE,
                    "没有单位类别“" + value + "”" + Nearest.to(value, KINDS).map(near -> "，是不是“" + near + "”？").orElse("")
                            + "。可用的有 " + String.join("、", KINDS.stream().sorted().toList()));
        }
        boolean isId = dimension == Dimension.SUBJECT || dimension == Dimension.PARENT;
        if (isId && !isNumber(value)) {
            throw new SemanticException(
                    SemanticError.UNKNOWN_VALUE, "条件 " + dimension.code() + " 的值“" + value + "”不是单位的编号（一串数字），编号见 /api/v1/subjects");
        }
    }

    /** Whether it is a whole number that a key can be. */
    private static boolean isNumber(String value) {
        return value.matches("\\d{1,19}") && new BigInteger(value).bitLength() < Long.SIZE;
    }

    /** The kind that is counted; without one, figures of different kinds could fall into one sum. */
    private static Optional<String> kind(List<Dimension> groupBy, Map<Dimension, List<String>> where) {
        if (groupBy.contains(Dimension.SUBJECT) || groupBy.contains(Dimension.KIND)) {
            return Optional.empty();
        }
        List<String> kinds = where.getOrDefault(Dimension.KIND, List.of());
        if (kinds.size() > 1) {
            throw new SemanticException(
                    SemanticError.NOT_ADDITIVE,
                    "不同类别的单位是同一总数的不同分法，不能相加。条件 kind 请只写一个，或在 group_by 中加上 kind 或 subject");
        }
        if (kinds.size() == 1) {
            where.remove(Dimension.KIND);
            return Optional.of(kinds.get(0));
        }
        if (groupBy.contains(Dimension.PARENT) || where.containsKey(Dimension.PARENT)) {
            return Optional.of("department");
        }
        if (where.containsKey(Dimension.SUBJECT)) {
            throw new SemanticException(
                    SemanticError.NOT_ADDITIVE, "所选单位可能属于不同类别，不能相加。请在 group_by 中加上 subject，或加上条件 kind");
        }
        return Optional.of(WHOLE);
    }

    private static void categories(List<Dimension> groupBy, Map<Dimension, List<String>> where) {
        if (groupBy.contains(Dimension.CATEGORY)) {
            return;
        }
        List<String> categories = where.computeIfAbsent(Dimension.CATEGORY, none -> List.of(WHOLE));
        if (categories.size() > 1) {
            throw new SemanticException(
                    SemanticError.NOT_ADDITIVE, "类别不能相加（全部的数已单独印发）。条件 category 请只写一个，或在 group_by 中加上 category");
        }
    }

    private static YearMonth onGrain(YearMonth month, Grain grain) {
        YearMonth end = month;
        while (end.getMonthValue() % grain.months() != 0) {
            end = end.plusMonths(1);
        }
        return end;
    }

    private static void range(YearMonth from, YearMonth to, SemanticQuery query) {
        if (query.to().isBefore(query.from())) {
            throw new SemanticException(SemanticError.BAD_RANGE, "截止月 " + query.to() + " 早于起始月 " + query.from() + "。请对调");
        }
        if (ChronoUnit.MONTHS.between(query.from(), to) >= LONGEST_MONTHS) {
            throw new SemanticException(SemanticError.BAD_RANGE, "时间范围超过 " + LONGEST_MONTHS + " 个月。请缩短");
        }
        if (from.isAfter(to)) {
            throw new SemanticException(
                    SemanticError.BAD_RANGE,
                    query.from() + " 到 " + to + " 之间没有一个" + (query.grain() == Grain.YEAR ? "年末" : "季末") + "月。请放宽范围，或按月（grain: month）查询");
        }
    }

    private static void sums(Metric metric, List<Dimension> groupBy, Optional<String> kind) {
        boolean isOneSubject = groupBy.contains(Dimension.SUBJECT)
                || groupBy.contains(Dimension.REGION) && kind.equals(Optional.of(WHOLE));
        if (!isOneSubject && !metric.isAdditiveOverSubjects()) {
            throw new SemanticException(
                    SemanticError.NOT_ADDITIVE, "指标 " + metric.name() + "（" + metric.label().zh() + "）不能跨单位相加。请在 group_by 中加上 subject");
        }
    }

    private static void compares(Metric metric, SemanticQuery query, List<Dimension> groupBy) {
        Set<Comparison> asked = query.comparisons();
        boolean isPeriod = query.accumulation() == Accumulation.PERIOD;
        boolean isRatio = metric instanceof Metric.Ratio;
        if (isPeriod && !metric.isCumulative()) {
            throw refused(metric, "不是累计数，没有当期值。请用 accumulation: cumulative");
        }
        boolean isOfTarget = asked.stream().anyMatch(Comparison::isOfTarget);
        if (isOfTarget && isPeriod) {
            throw refused(metric, "的目标是全年的，当期值不能与它相比。请用 accumulation: cumulative");
        }
        if (isOfTarget && isRatio) {
            throw refused(metric, "是比率，没有年度目标。请对它的分子 " + metric.indicators().get(0) + " 查询完成率");
        }
        if (asked.contains(Comparison.MOM) && query.grain() == Grain.YEAR) {
            throw refused(metric, "按年没有环比。请用 yoy");
        }
        if (asked.contains(Comparison.MOM) && !isPeriod && !isRatio) {
            throw refused(metric, "的累计值每年从1月重新开始，没有环比。请用 accumulation: period");
        }
        if (asked.contains(Comparison.RANK_CHANGE) && query.grain() == Grain.YEAR) {
            throw refused(metric, "按年没有年内的名次变化。请按月或按季查询");
        }
        if (asked.contains(Comparison.SHARE_OF_WHOLE)) {
            if (isRatio) {
                throw refused(metric, "是比率，没有占全域的比重");
            }
            if (!metric.isAdditiveOverSubjects()) {
                throw refused(metric, "不能相加，没有占全域的比重");
            }
            if (groupBy.stream().anyMatch(WIDER::contains)) {
                throw refused(metric, "占全域的比重只在一个地区之内有意义。请在 group_by 中用 region 或 subject");
            }
        }
    }

    private static SemanticException refused(Metric metric, String why) {
        return new SemanticException(SemanticError.NOT_COMPARABLE, "指标 " + metric.name() + "（" + metric.label().zh() + "）" + why);
    }

    private int limit(SemanticQuery query) {
        int limit = query.limit() == null ? model.defaults().limit() : query.limit();
        if (limit < 1 || limit > MOST_ROWS) {
            throw new SemanticException(SemanticError.BAD_LIMIT, "行数上限 limit 应在 1 与 " + MOST_ROWS + " 之间，不能是 " + limit);
        }
        return limit;
    }

    /** @throws SemanticException if a column is not one of the answer's */
    public static void order(List<Order> orderBy, Set<String> columns) {
        for (Order order : orderBy) {
            if (!columns.contains(order.column())) {
                throw new SemanticException(
                        SemanticError.UNKNOWN_COLUMN,
                        "结果中没有列“" + order.column() + "”"
                                + Nearest.to(order.column(), new HashSet<>(columns)).map(near -> "，是不是“" + near + "”？").orElse("，不能按它排序"));
            }
        }
    }
}
