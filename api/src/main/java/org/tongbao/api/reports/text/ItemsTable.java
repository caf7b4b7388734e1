package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tongbao.api.reports.facts.Kind;
import org.tongbao.api.reports.facts.Listed;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;

/**
 * 其他数据表: what neither a sentence nor a table of one indicator says exactly, a figure a row, with whom, what and when written out.
 * A distance or a share is printed without what it is from or of, since that was not kept.
 */
final class ItemsTable {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("whole", "整体"), Map.entry("task_force", "专班"), Map.entry("department", "部门"), Map.entry("township", "乡镇"),
            Map.entry("subdistrict", "街道"), Map.entry("company", "企业"), Map.entry("zone", "园区"), Map.entry("county", "县区"),
            Map.entry("leader_group", "领导"), Map.entry("sector", "行业"), Map.entry("project_class", "项目"), Map.entry("group", "分组"));
    private static final Map<String, String> MEASURES = Map.of(
            "target", "目标数", "actual", "实际数", "rate", "比率", "growth", "增减", "gap", "差距", "share", "占比", "rank", "位次", "score", "得分",
            "count", "家数");
    private static final String LIST = "名单";
    private static final List<String> HEADERS = List.of("序号", "单位", "类别", "指标", "分项", "数据项", "数值", "计量单位", "时段", "条件");
    private static final List<String> WHERE_ANY = List.of("分项", "条件");

    private ItemsTable() {}

    static String title(MonthFacts facts) {
        return facts.standing().year() + "年" + facts.months() + facts.standing().region().name() + "其他数据表";
    }

    /** Without the columns of parts and conditions where no row has one. */
    static Block.Table of(MonthFacts facts, Collection<Printed> figures, Collection<Listed> lists) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        figures.forEach(one -> rows.add(figure(facts, rows.size() + 1, one)));
        lists.forEach(list -> list.members().forEach(member -> rows.add(member(facts, rows.size() + 1, list, member))));
        List<Integer> shown = IntStream.range(0, HEADERS.size())
                .filter(c -> !WHERE_ANY.contains(HEADERS.get(c)) || rows.stream().anyMatch(row -> !row.get(c).shown().isEmpty()))
                .boxed()
                .toList();
        return new Block.Table(
                null, shown.stream().map(c -> Block.Column.plain(HEADERS.get(c))).toList(),
                rows.stream().map(row -> new Block.Row(shown.stream().map(row::get).toList(), false)).toList());
    }

    private static List<Block.Cell> figure(MonthFacts facts, int number, Printed one) {
        return row(facts, number, one.subject(), one.kind(), one.indicator(), one.category().equals("whole") ? "" : one.categoryName(),
                MEASURES.get(one.measure()), value(one), one.unit(), one.months(), one.bound());
    }

    private static List<Block.Cell> member(MonthFacts facts, int number, Listed list, Listed.Member member) {
        return row(facts, number, member.name(), member.kind(), list.indicator(), list.heading(), LIST, new Block.Cell.Words(""), "", list.months(), list.bound());
    }

    private static List<Block.Cell> row(MonthFacts facts, int number, String subject, String kind, String indicator, String part, String measure,
            Block.Cell value, String unit, String months, String bound) {
        boolean isWhole = Kind.of(kind) == Kind.WHOLE;
        return List.of(
                new Block.Cell.Ordinal(number), new Block.Cell.Words(isWhole ? facts.standing().region().whole() : subject),
                new Block.Cell.Words(KINDS.getOrDefault(kind, "其他")), new Block.Cell.Words(indicator), new Block.Cell.Words(part),
                new Block.Cell.Words(measure), value, new Block.Cell.Words(unit), new Block.Cell.Words(months(months)), new Block.Cell.Words(Bounds.condition(bound)));
    }

    /** No growth that was printed as a figure is 持平; nought of anything else is 0. */
    private static Block.Cell value(Printed one) {
        boolean isUnchanged = one.value() != null && one.value().signum() == 0 && one.status().equals("reported");
        return isUnchanged ? new Block.Cell.Words("持平")
                : one.value() != null ? new Block.Cell.Number(one.shown(), one.figure())
                : new Block.Cell.Words(PrintedTable.missing(one));
    }

    /** 2021年1-11月, 2021年 for all of it, 2021年4月; a dash where there is none. */
    private static String months(String months) {
        if (months == null) {
            return "—";
        }
        int from = Integer.parseInt(months.substring(5, 7));
        int to = Integer.parseInt(months.substring(14));
        String year = months.substring(0, 4) + "年";
        return from == 1 && to == 12 ? year : year + from + (from == to ? "" : "-" + to) + "月";
    }
}
