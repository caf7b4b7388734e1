package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.Slice;
import org.tongbao.api.reports.facts.Standing;
import org.tongbao.api.reports.facts.YearFacts;

/** 总体情况: the whole region in each indicator, against the target and last year, and what it is made of. */
final class OverallSaying {

    private OverallSaying() {}

    static List<Block> of(YearFacts facts) {
        List<Block> said = new ArrayList<>();
        facts.indicators().stream().filter(i -> i.whole() != null && i.whole().actual().isKnown()).forEach(indicator -> {
            said.add(whole(facts, indicator).paragraph());
            if (!indicator.slices().isEmpty()) {
                said.add(slices(indicator).paragraph());
            }
        });
        return said;
    }

    private static Line whole(YearFacts facts, IndicatorFacts indicator) {
        Standing whole = indicator.whole();
        Line line = new Line().say(facts.span() + "，" + facts.region().name() + indicator.name() + "完成").figure(whole.actual());
        boolean isPrinted = whole.target().isKnown() && !whole.target().statements().isEmpty();
        if (isPrinted && whole.completion().isKnown()) {
            line.say("，为年度目标").figure(whole.target()).say("的").figure(whole.completion());
        } else if (whole.completion().isKnown()) {
            line.say("，完成率").figure(whole.completion());
        }
        if (whole.lead().isKnown() && whole.lead().value().signum() != 0) {
            boolean isAhead = whole.lead().value().signum() >= 0;
            line.say(facts.isWholeYear() ? isAhead ? "，超额" : "，差" : isAhead ? "，快于序时进度" : "，慢于序时进度").figure(whole.lead().abs());
        }
        if (whole.lastYear().isKnown()) {
            line.say("；上年同期").figure(whole.lastYear()).say("，同比").growth(whole.growth());
        } else {
            line.say("；同比：").say(whole.growth().isKnown() ? "" : whole.growth().why());
        }
        return line.say("。");
    }

    private static Line slices(IndicatorFacts indicator) {
        Line line = new Line().say("其中，");
        return line.each(indicator.slices(), "；", (said, slice) -> slice(said, slice)).say("。");
    }

    private static void slice(Line line, Slice slice) {
        line.say(slice.name()).figure(slice.value());
        if (slice.share().isKnown()) {
            line.say("，占").figure(slice.share());
        }
        line.say("，同比").growth(slice.growth());
    }
}
