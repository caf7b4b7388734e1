package org.tongbao.api.reports.text;

import java.math.BigDecimal;
import java.util.List;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Standing;

/** Completion rates of a kind, this year's beside last year's; amounts where nobody has a rate. */
final class KindChart {

    private KindChart() {}

    static Block.Chart of(IndicatorFacts indicator, KindFacts kind, int year) {
        boolean hasRates = kind.units().stream().anyMatch(unit -> unit.completion().isKnown());
        List<String> names = kind.units().stream().map(Standing::name).toList();
        String unit = hasRates ? "%" : indicator.unit();
        return new Block.Chart(
                indicator.name() + (hasRates ? "完成率" : "") + "（" + unit + "）", Block.Chart.Form.BAR, unit, names,
                List.of(
                        new Block.Series(year + "年", kind.units().stream().map(u -> shown(hasRates ? u.completion() : u.actual())).toList()),
                        new Block.Series(year - 1 + "年", kind.units().stream().map(u -> shown(hasRates ? u.lastCompletion() : u.lastYear())).toList())));
    }

    private static BigDecimal shown(Figure figure) {
        return figure.isKnown() ? new BigDecimal(figure.shown()) : null;
    }
}
