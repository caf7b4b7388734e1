package org.tongbao.etl.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The four attached tables: projects and funds, of departments and of townships. */
final class Attachments {

    private final Situation now;
    private final Draft out;

    Attachments(Situation now, Draft out) {
        this.now = now;
        this.out = out;
    }

    static List<String> titles(String district, int year, int month) {
        String head = year + "年1-" + month + "月" + district;
        return List.of(
                head + "区直部门项目编制完成情况表",
                head + "乡镇项目编制完成情况表",
                head + "区直部门招商引资目标任务完成情况表",
                head + "乡镇招商引资目标任务完成情况表");
    }

    /** One row before it is printed; the value is null for a cell without a figure, whose words say why. */
    private record Row(Standing standing, Long target, String targetWords, Long actual, String actualWords) {
        BigDecimal rate() {
            return target == null || actual == null ? null : Figures.rate(actual, target);
        }
    }

    void write() {
        List<String> titles = titles(now.district().name(), now.month().getYear(), now.month().getMonthValue());
        table(titles.get(0), "区直部门", projects(now.departments()), "project_preparation", "个");
        table(titles.get(1), "乡镇", projects(now.townships()), "project_preparation", "个");
        table(titles.get(2), "区直部门", funds(now.departments()), "funds_in_place", "万元");
        table(titles.get(3), "乡镇", funds(now.townships()), "funds_in_place", "万元");
    }

    private List<Row> projects(List<Standing> standings) {
        List<Row> rows = new ArrayList<>();
        for (Standing s : standings) {
            boolean missing = now.isSilent(s) || now.isBlank(s);
            rows.add(new Row(s, (long) s.projectsTarget(), "", missing ? null : (long) s.projects(), now.isSilent(s) ? "未报" : ""));
        }
        return rows;
    }

    private List<Row> funds(List<Standing> standings) {
        List<Row> rows = new ArrayList<>();
        for (Standing s : standings) {
            if (!s.hasFundsTask()) {
                rows.add(new Row(s, null, "无任务", null, "-"));
            } else if (now.isSilent(s)) {
                rows.add(new Row(s, s.fundsTarget(), "", null, "未报"));
            } else {
                rows.add(new Row(s, s.fundsTarget(), "", s.funds(), ""));
            }
        }
        return rows;
    }

    private void table(String title, String group, List<Row> rows, String indicator, String unit) {
        int number = out.tables() + 1;
        boolean projects = unit.equals("个");
        List<String> header = projects
                ? List.of("序号", "单位", "目标任务(个)", "累计完成(个)", "完成率(%)", "排名")
                : List.of("序号", "单位", "年度目标任务(万元)", "累计到位资金(万元)", "完成率(%)", "排名");
        List<BigDecimal> rates = new ArrayList<>(rows.stream().map(Row::rate).toList());
        plantInRates(number, rows, rates);
        List<Integer> ranks = ranks(rates);
        plantInRanks(number, rows, ranks);
        List<List<String>> printed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            District.Office office = row.standing().office();
            Draft.About about = new Draft.About(office.name(), office.kind(), indicator);
            printed.add(List.of(
                    Integer.toString(i + 1),
                    office.name(),
                    amount(about, "target", row.target(), row.targetWords(), unit, number),
                    amount(about, "actual", row.actual(), row.actualWords(), unit, number),
                    cell(about, "rate", rates.get(i), "%", number),
                    cell(about, "rank", ranks.get(i) == null ? null : BigDecimal.valueOf(ranks.get(i)), "位", number)));
        }
        printed.add(total(group, rows, indicator, unit, number));
        out.sheet(new Draft.Sheet("附件" + number, title, header, printed));
    }

    private List<String> total(String group, List<Row> rows, String indicator, String unit, int number) {
        long target = rows.stream().filter(r -> r.target() != null).mapToLong(Row::target).sum();
        long actual = rows.stream().filter(r -> r.actual() != null).mapToLong(Row::actual).sum();
        if (now.has(Plant.TOTAL_ROW) && number == 3) {
            long wrong = misprinted(actual);
            out.planted(Plant.TOTAL_ROW, "附件3 各行之和为 " + actual + " 万元，合计写成 " + wrong + " 万元");
            actual = wrong;
        }
        Draft.About about = new Draft.About(group, "group", indicator);
        return List.of("", "合计", amount(about, "target", target, "", unit, number), amount(about, "actual", actual, "", unit, number),
                cell(about, "rate", Figures.rate(actual, target), "%", number), cell(about, "rank", null, "位", number));
    }

    /** Another total of the departments, by which the whole in 亿元 would still be the same. */
    private long misprinted(long actual) {
        long whole = Figures.funds(now.standings());
        return actual + (Figures.billions(whole + 40).equals(Figures.billions(whole)) ? 40 : -40);
    }

    private String amount(Draft.About about, String measure, Long value, String words, String unit, int table) {
        if (value != null) {
            return cell(about, measure, BigDecimal.valueOf(value), unit, table);
        }
        String status = words.equals("未报") ? "not_reported" : words.equals("无任务") ? "not_applicable" : "blank";
        out.cell(about, measure, null, unit, status, table);
        return words;
    }

    private String cell(Draft.About about, String measure, BigDecimal value, String unit, int table) {
        String status = value == null ? "blank" : value.signum() == 0 ? "zero" : "reported";
        out.cell(about, measure, value, unit, status, table);
        return value == null ? "" : value.toPlainString();
    }

    /** Equal rates share a rank, and the next is left out. */
    private static List<Integer> ranks(List<BigDecimal> rates) {
        List<BigDecimal> sorted = rates.stream().filter(r -> r != null).sorted(Comparator.reverseOrder()).toList();
        return new ArrayList<>(rates.stream().map(r -> r == null ? null : sorted.indexOf(r) + 1).toList());
    }

    private void plantInRates(int table, List<Row> rows, List<BigDecimal> rates) {
        if (now.has(Plant.RATE_MISMATCH) && table == 1) {
            int first = ranks(rates).indexOf(1);
            BigDecimal wrong = rates.get(first).add(BigDecimal.valueOf(5));
            out.planted(Plant.RATE_MISMATCH,
                    "附件1 " + name(rows, first) + "完成率应为 " + rates.get(first) + "%，写成 " + wrong + "%");
            rates.set(first, wrong);
        }
    }

    private void plantInRanks(int table, List<Row> rows, List<Integer> ranks) {
        if (now.has(Plant.RANK_MISMATCH) && table == 2) {
            int first = ranks.indexOf(1);
            int last = ranks.indexOf(ranks.stream().mapToInt(r -> r == null ? 0 : r).max().orElseThrow());
            out.planted(Plant.RANK_MISMATCH,
                    "附件2 " + name(rows, first) + "应排第 1，" + name(rows, last) + "应排第 " + ranks.get(last) + "，写反了");
            Collections.swap(ranks, first, last);
        }
    }

    private static String name(List<Row> rows, int index) {
        return rows.get(index).standing().office().name();
    }
}
