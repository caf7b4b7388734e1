package org.tongbao.api.reports.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Standing;

/** 年终比较表: the subjects of a kind in one indicator, target, actual, rate, last year, growth, rank and its change. */
final class StandingTable {

    private StandingTable() {}

    static Block.Table of(IndicatorFacts indicator, KindFacts kind) {
        String unit = "（" + indicator.unit() + "）";
        List<Block.Column> columns = List.of(
                Block.Column.plain("序号"), Block.Column.plain("单位"), Block.Column.plain("年度目标" + unit), Block.Column.plain("累计完成" + unit),
                new Block.Column("完成率（%）", new Block.Derivation.Rate(3, 2)), Block.Column.plain("上年同期" + unit),
                new Block.Column("同比（%）", new Block.Derivation.Growth(3, 5)), Block.Column.plain("上年完成率（%）"),
                new Block.Column("完成率变动（百分点）", new Block.Derivation.Difference(4, 7)), Block.Column.plain("名次"), Block.Column.plain("上年名次"),
                new Block.Column("升降", new Block.Derivation.Difference(10, 9)));
        List<Block.Row> rows = new ArrayList<>();
        int number = 1;
        for (Standing unitOf : kind.units()) {
            rows.add(row(new Block.Cell.Ordinal(number++), unitOf, false));
        }
        if (kind.total() != null && kind.units().size() > 1) {
            rows.add(row(new Block.Cell.Words(""), kind.total(), true));
        }
        BigDecimal pace = kind.units().stream().filter(standing -> standing.pace().isKnown()).map(standing -> standing.pace().value()).findFirst().orElse(null);
        return new Block.Table(pace, columns, rows);
    }

    private static Block.Row row(Block.Cell first, Standing unit, boolean isTotal) {
        List<String> sources = unit.completion().isKnown() ? unit.completion().statements() : unit.actual().statements();
        return new Block.Row(List.of(
                first, new Block.Cell.Words(isTotal ? "合计" : unit.name()), cell(unit.target()), cell(unit.actual()), cell(unit.completion()),
                cell(unit.lastYear()), cell(unit.growth()), isTotal ? blank() : cell(unit.lastCompletion()), isTotal ? blank() : cell(unit.completionChange()),
                place(unit.rank(), sources), place(unit.lastRank(), unit.lastYear().statements()), place(unit.placesWon(), sources)), isTotal);
    }

    private static Block.Cell blank() {
        return new Block.Cell.Words("");
    }

    static Block.Cell cell(Figure figure) {
        return figure.isKnown() ? new Block.Cell.Number(figure.shown(), figure) : new Block.Cell.Words(figure.why());
    }

    private static Block.Cell place(Integer place, List<String> statements) {
        return place == null ? blank() : cell(new Figure(BigDecimal.valueOf(place), "", 0, statements, ""));
    }
}
