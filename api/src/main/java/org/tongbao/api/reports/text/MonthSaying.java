package org.tongbao.api.reports.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.MonthPoint;
import org.tongbao.api.reports.facts.YearFacts;

/** 逐月进度: the months in which the year was won or lost against last year, and since when the pace was kept or missed. */
final class MonthSaying {

    private static final int SHOWN = 2;

    private MonthSaying() {}

    static List<Block> of(YearFacts facts, IndicatorFacts indicator) {
        List<MonthPoint> both = indicator.months().stream().filter(month -> month.own().isKnown() && month.ownLastYear().isKnown()).toList();
        Line line = new Line();
        if (!both.isEmpty()) {
            List<MonthPoint> sorted = both.stream().sorted(Comparator.comparing(MonthSaying::won).reversed()).toList();
            List<MonthPoint> won = sorted.stream().filter(month -> won(month).signum() > 0).toList();
            List<MonthPoint> lost = sorted.stream().filter(month -> won(month).signum() < 0).sorted(Comparator.comparing(MonthSaying::won)).toList();
            line.say(indicator.name() + "，能与上年同月相比的" + both.size() + "个月中，" + won.size() + "个月多于上年、" + lost.size() + "个月少于上年。");
            if (!won.isEmpty()) {
                line.say("多得最多的是").each(won.stream().limit(SHOWN).toList(), MonthSaying::month);
            }
            if (!lost.isEmpty()) {
                line.say(won.isEmpty() ? "少得最多的是" : "，少得最多的是").each(lost.stream().limit(SHOWN).toList(), MonthSaying::month);
            }
            line.say(won.isEmpty() && lost.isEmpty() ? "" : "。");
        }
        pace(line, indicator);
        return line.isEmpty() ? List.of() : List.of(line.paragraph());
    }

    private static BigDecimal won(MonthPoint month) {
        return month.own().value().subtract(month.ownLastYear().value());
    }

    private static void month(Line line, MonthPoint month) {
        line.say((month.month() == 2 ? "1—2月" : month.month() + "月") + "（当月").figure(month.own()).say("，上年同月").figure(month.ownLastYear()).say("）");
    }

    private static void pace(Line line, IndicatorFacts indicator) {
        List<MonthPoint> led = indicator.months().stream().filter(month -> month.lead().isKnown()).toList();
        if (led.size() < 2) {
            return;
        }
        boolean isAhead = led.get(led.size() - 1).lead().value().signum() >= 0;
        int since = led.size() - 1;
        while (since > 0 && led.get(since - 1).lead().value().signum() >= 0 == isAhead) {
            since--;
        }
        String state = isAhead ? "达到序时进度" : "落后于序时进度";
        line.say(since == 0 ? "各月累计均" + state : led.get(since).month() + "月起累计" + state);
        Figure now = led.get(led.size() - 1).lead();
        if (now.value().signum() != 0) {
            line.say("，最近一期").say(isAhead ? "快" : "慢").figure(now.abs());
        }
        line.say("。");
    }
}
