package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongbao.api.reports.facts.Kind;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;
import org.tongbao.api.reports.facts.YearFacts;

/**
 * An attachment: the subjects of one group in one indicator, as printed, with the total where there was one; or in all the
 * indicators that no catalogue has, each named in its headers.
 */
record PrintedTable(String title, Block.Table table, List<Printed> said) {

    private static final String TOTAL = "group";
    private static final List<String> MEASURES = List.of("target", "actual", "rate", "growth", "rank");
    /** Of an indicator that isn't catalogued; fewer are told among others. */
    private static final int FEWEST_ROWS = 3;
    /** The key of the tables of those. */
    private static final String UNLISTED = "";

    private record Key(Kind group, String indicatorCode) {}

    private record Column(String indicatorCode, String indicator, String measure, String unit) {
        static Column of(Printed one) {
            return new Column(one.indicatorCode(), one.indicator(), one.measure(), one.unit());
        }
    }

    static List<PrintedTable> of(MonthFacts facts) {
        List<Printed> inTables = facts.printed().stream()
                .filter(one -> SubjectPrinted.isInTables(one) && (one.isCatalogued() || HeaderNames.has(one)) && one.bound().isEmpty()
                        && one.category().equals("whole") && MEASURES.contains(one.measure()) && facts.isOfReported(one))
                .toList();
        Map<Key, List<Printed>> tables = new LinkedHashMap<>();
        inTables.stream().collect(Collectors.groupingBy(one -> new Key(one.group(), one.indicatorCode()), LinkedHashMap::new, Collectors.toList()))
                .forEach((key, all) -> {
                    List<Printed> rows = all.stream().filter(one -> !one.kind().equals(TOTAL)).toList();
                    boolean isCatalogued = all.get(0).isCatalogued();
                    long subjects = rows.stream().map(Printed::subject).distinct().count();
                    if (subjects >= (isCatalogued ? 1 : FEWEST_ROWS)) {
                        tables.computeIfAbsent(isCatalogued ? key : new Key(key.group(), UNLISTED), table -> new ArrayList<>()).addAll(rows);
                    }
                });
        List<PrintedTable> written = new ArrayList<>();
        tables.forEach((key, rows) -> {
            List<Printed> totals = inTables.stream()
                    .filter(one -> one.kind().equals(TOTAL) && one.indicatorCode().equals(key.indicatorCode()) && isOf(key.group(), one.subject()))
                    .toList();
            String indicator = key.indicatorCode().equals(UNLISTED) ? "主要指标" : rows.get(0).indicator();
            String title = facts.standing().year() + "年" + facts.months() + facts.standing().region().name() + groupName(facts.standing(), key.group())
                    + indicator + "完成情况表";
            written.add(write(facts, title, rows, totals));
        });
        return written;
    }

    private static boolean isOf(Kind kind, String group) {
        boolean isTownship = group.contains("乡") || group.contains("镇") || group.contains("街");
        return kind == Kind.TOWNSHIP ? isTownship : kind == Kind.DEPARTMENT ? group.contains("部门") || group.contains("单位") : false;
    }

    private static String groupName(YearFacts facts, Kind kind) {
        return kind == Kind.TOWNSHIP ? "乡镇" : kind.label(facts.region());
    }

    private static PrintedTable write(MonthFacts facts, String title, List<Printed> rows, List<Printed> totals) {
        Map<String, List<Printed>> bySubject = new LinkedHashMap<>();
        rows.forEach(one -> bySubject.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one));
        List<String> indicators = rows.stream().map(Printed::indicatorCode).distinct().toList();
        List<Column> columns = rows.stream().map(Column::of).distinct()
                .sorted(Comparator.comparingInt((Column column) -> indicators.indexOf(column.indicatorCode()))
                        .thenComparingInt(column -> MEASURES.indexOf(column.measure())))
                .toList();
        List<Block.Column> headers = new ArrayList<>(List.of(Block.Column.plain("序号"), Block.Column.plain("单位")));
        boolean isCatalogued = rows.get(0).isCatalogued();
        columns.forEach(column -> headers.add(new Block.Column(header(facts, isCatalogued ? "" : column.indicator(), column), derivation(column, columns))));
        List<Block.Row> written = new ArrayList<>();
        List<Printed> said = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<Printed>> subject : bySubject.entrySet()) {
            written.add(row(new Block.Cell.Ordinal(number++), subject.getKey(), subject.getValue(), columns, said, false));
        }
        if (!totals.isEmpty()) {
            written.add(row(new Block.Cell.Words(""), "合计", totals, columns, said, true));
        }
        return new PrintedTable(title, new Block.Table(null, headers, written), said);
    }

    /** A rate follows from the first target and the first actual of the same indicator and unit. */
    private static Block.Derivation derivation(Column of, List<Column> columns) {
        if (of.measure().equals("rate")) {
            for (int t = 0; t < columns.size(); t++) {
                Column target = columns.get(t);
                int actual = columns.indexOf(new Column(of.indicatorCode(), of.indicator(), "actual", target.unit()));
                if (target.measure().equals("target") && target.indicatorCode().equals(of.indicatorCode()) && actual >= 0) {
                    return new Block.Derivation.Rate(actual + 2, t + 2);
                }
            }
        }
        return new Block.Derivation.Given();
    }

    /** @param said to which the figures that have a cell are added */
    private static Block.Row row(Block.Cell first, String name, List<Printed> figures, List<Column> columns, List<Printed> said, boolean isTotal) {
        List<Block.Cell> cells = new ArrayList<>(List.of(first, new Block.Cell.Words(name)));
        for (Column column : columns) {
            List<Printed> same = figures.stream().filter(one -> Column.of(one).equals(column)).toList();
            cells.add(same.isEmpty() ? new Block.Cell.Words("") : cell(same.get(0)));
            same.stream().filter(one -> Objects.equals(one.value(), same.get(0).value())).forEach(said::add);
        }
        return new Block.Row(cells, isTotal);
    }

    private static Block.Cell cell(Printed one) {
        return one.value() != null ? new Block.Cell.Number(one.shown(), one.figure()) : new Block.Cell.Words(missing(one));
    }

    /** What stands in a cell without a figure. */
    static String missing(Printed one) {
        return switch (one.status()) {
            case "not_reported" -> "未报";
            case "not_applicable" -> "无任务";
            default -> "";
        };
    }

    /** @param named the indicator, where the caption doesn't name it for all columns */
    private static String header(MonthFacts facts, String named, Column of) {
        return switch (of.measure()) {
            case "target" -> named + "年度目标任务（" + of.unit() + "）";
            case "actual" -> (facts.isSinceJanuary() ? "累计" : "") + "完成" + of.indicator() + "（" + of.unit() + "）";
            case "rate" -> named + "完成率（%）";
            case "growth" -> named + "同比（%）";
            default -> named + "排名";
        };
    }
}
