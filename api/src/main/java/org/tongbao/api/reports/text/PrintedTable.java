package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tongbao.api.reports.facts.Kind;
import org.tongbao.api.reports.facts.Printed;
import org.tongbao.api.reports.facts.YearFacts;

/** An attachment: the subjects of one group in one indicator, as printed, with the total where there was one. */
record PrintedTable(String title, Block.Table table, List<Printed> said) {

    private static final String TOTAL = "group";
    private static final List<String> MEASURES = List.of("target", "actual", "rate", "growth", "rank");

    private record Key(Kind group, String indicatorCode, String amountUnit) {}

    static List<PrintedTable> of(YearFacts facts, List<Printed> printed) {
        Map<Key, List<Printed>> tables = new LinkedHashMap<>();
        List<Printed> inTables = printed.stream()
                .filter(one -> SubjectPrinted.isInTables(one) && one.bound().isEmpty() && one.category().equals("whole") && MEASURES.contains(one.measure())
                        && WholePrinted.isOfTheYear(facts, one))
                .toList();
        for (Printed one : inTables) {
            if (!one.kind().equals(TOTAL)) {
                tables.computeIfAbsent(new Key(one.group(), one.indicatorCode(), ""), key -> new ArrayList<>()).add(one);
            }
        }
        List<PrintedTable> written = new ArrayList<>();
        tables.forEach((key, rows) -> {
            String group = groupName(facts, key.group());
            List<Printed> totals = inTables.stream()
                    .filter(one -> one.kind().equals(TOTAL) && one.indicatorCode().equals(key.indicatorCode()) && isOf(key.group(), one.subject()))
                    .toList();
            written.add(write(facts, group, rows, totals));
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

    private static PrintedTable write(YearFacts facts, String group, List<Printed> rows, List<Printed> totals) {
        Map<String, List<Printed>> bySubject = new LinkedHashMap<>();
        rows.forEach(one -> bySubject.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one));
        Set<List<String>> columns = new LinkedHashSet<>();
        for (String measure : MEASURES) {
            rows.stream().filter(one -> one.measure().equals(measure)).forEach(one -> columns.add(List.of(measure, one.unit())));
        }
        List<Block.Column> headers = new ArrayList<>(List.of(Block.Column.plain("序号"), Block.Column.plain("单位")));
        List<List<String>> order = List.copyOf(columns);
        columns.forEach(column -> headers.add(new Block.Column(header(rows.get(0).indicator(), column.get(0), column.get(1)), derivation(column.get(0), order))));
        List<Block.Row> written = new ArrayList<>();
        List<Printed> said = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<Printed>> subject : bySubject.entrySet()) {
            written.add(row(new Block.Cell.Ordinal(number++), subject.getKey(), subject.getValue(), columns, said, false));
        }
        if (!totals.isEmpty()) {
            written.add(row(new Block.Cell.Words(""), "合计", totals, columns, said, true));
        }
        String months = facts.month() == 1 ? "1月" : "1-" + facts.month() + "月";
        String title = facts.year() + "年" + months + facts.region().name() + group + rows.get(0).indicator() + "完成情况表";
        return new PrintedTable(title, new Block.Table(null, headers, written), said);
    }

    /** A rate follows from the first target and the first actual of the same unit. */
    private static Block.Derivation derivation(String measure, List<List<String>> columns) {
        if (measure.equals("rate")) {
            for (int t = 0; t < columns.size(); t++) {
                int actual = columns.indexOf(List.of("actual", columns.get(t).get(1)));
                if (columns.get(t).get(0).equals("target") && actual >= 0) {
                    return new Block.Derivation.Rate(actual + 2, t + 2);
                }
            }
        }
        return new Block.Derivation.Given();
    }

    /** @param said to which the figures that have a cell are added */
    private static Block.Row row(Block.Cell first, String name, List<Printed> figures, Set<List<String>> columns, List<Printed> said, boolean isTotal) {
        List<Block.Cell> cells = new ArrayList<>(List.of(first, new Block.Cell.Words(name)));
        for (List<String> column : columns) {
            List<Printed> same = figures.stream().filter(one -> one.measure().equals(column.get(0)) && one.unit().equals(column.get(1))).toList();
            cells.add(same.isEmpty() ? new Block.Cell.Words("") : cell(same.get(0)));
            same.stream().filter(one -> Objects.equals(one.value(), same.get(0).value())).forEach(said::add);
        }
        return new Block.Row(cells, isTotal);
    }

    private static Block.Cell cell(Printed one) {
        return one.value() != null
                ? new Block.Cell.Number(one.shown(), one.figure())
                : new Block.Cell.Words(switch (one.status()) {
                    case "not_reported" -> "未报";
                    case "not_applicable" -> "无任务";
                    default -> "";
                });
    }

    private static String header(String indicator, String measure, String unit) {
        return switch (measure) {
            case "target" -> "年度目标任务（" + unit + "）";
            case "actual" -> "累计完成" + indicator + "（" + unit + "）";
            case "rate" -> "完成率（%）";
            case "growth" -> "同比（%）";
            default -> "排名";
        };
    }
}
