package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.MonthPoint;

/** 逐月进度表 of the whole region, and its line. */
final class MonthTable {

    private MonthTable() {}

    static Block.Table of(IndicatorFacts indicator) {
        String unit = "（" + indicator.unit() + "）";
        List<Block.Column> columns = List.of(
                Block.Column.plain("月份"), Block.Column.plain("累计完成" + unit), Block.Column.plain("上年同期" + unit),
                Block.Column.plain("完成率（%）"), Block.Column.plain("超序时进度（百分点）"), Block.Column.plain("当月完成" + unit),
                Block.Column.plain("上年当月" + unit), new Block.Column("当月比上年同月" + unit, new Block.Derivation.Difference(5, 6)));
        List<Block.Row> rows = new ArrayList<>();
        for (MonthPoint month : indicator.months()) {
            rows.add(new Block.Row(List.of(
                    new Block.Cell.Words(month.month() + "月"), StandingTable.cell(month.cumulative()), StandingTable.cell(month.lastYear()),
                    StandingTable.cell(month.completion()), StandingTable.cell(month.lead()), StandingTable.cell(month.own()),
                    StandingTable.cell(month.ownLastYear()), StandingTable.cell(difference(month))), false));
        }
        return new Block.Table(null, columns, rows);
    }

    private static Figure difference(MonthPoint month) {
        if (!month.own().isKnown() || !month.ownLastYear().isKnown()) {
            return Figure.none("", "");
        }
        List<String> statements = new ArrayList<>(month.own().statements());
        statements.addAll(month.ownLastYear().statements());
        return new Figure(
                month.own().value().subtract(month.ownLastYear().value()), month.own().unit(), month.own().decimals(), statements, "");
    }

    static Block.Chart line(IndicatorFacts indicator, int year) {
        return new Block.Chart(
                indicator.name() + "累计完成（" + indicator.unit() + "）", Block.Chart.Form.LINE, indicator.unit(),
                indicator.months().stream().map(month -> month.month() + "月").toList(),
                List.of(
                        new Block.Series(year + "年", indicator.months().stream().map(month -> month.cumulative().value()).toList()),
                        new Block.Series(year - 1 + "年", indicator.months().stream().map(month -> month.lastYear().value()).toList())));
    }
}
