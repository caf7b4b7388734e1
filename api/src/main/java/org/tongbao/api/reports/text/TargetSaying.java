package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.IndicatorFacts;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Standing;
import org.tongbao.api.reports.facts.YearFacts;

/** 目标完成情况: who of a kind met the target, who missed it and by how much, who stands at zero and who has not reported. */
final class TargetSaying {

    private TargetSaying() {}

    static List<Block> of(YearFacts facts, IndicatorFacts indicator, KindFacts kind) {
        List<Block> said = new ArrayList<>();
        String label = kind.kind().label(facts.region());
        String counter = kind.kind().counter();
        List<Standing> judged = kind.units().stream().filter(unit -> unit.lead().isKnown()).toList();
        List<Standing> met = judged.stream().filter(Standing::isOnPace).toList();
        List<Standing> missed = judged.stream().filter(unit -> !unit.isOnPace()).toList();
        Line line = new Line().say(indicator.name() + "，" + label + judged.size() + counter + "有完成率");
        if (kind.total() != null && kind.total().completion().isKnown()) {
            line.say("，合计完成").figure(kind.total().actual()).say("，为目标").figure(kind.total().target()).say("的").figure(kind.total().completion());
        }
        line.say("。");
        String reached = facts.isWholeYear() ? "完成年度目标" : "达到序时进度";
        if (!met.isEmpty()) {
            line.say((missed.isEmpty() ? "全部" : met.size() + counter) + reached + "：").each(met, (l, unit) -> l.say(unit.name() + "（").figure(unit.completion()).say("）")).say("。");
        }
        if (!missed.isEmpty()) {
            line.say((met.isEmpty() ? "全部" : missed.size() + counter) + "没有" + reached + "：")
                    .each(missed, (l, unit) -> l.say(unit.name() + "（").figure(unit.completion()).say("，差").figure(unit.lead().abs()).say("）"))
                    .say("。");
        }
        if (!judged.isEmpty()) {
            said.add(line.paragraph());
        }
        List<Standing> zero = kind.units().stream().filter(Standing::isZero).toList();
        List<Standing> silent = kind.units().stream().filter(unit -> !unit.actual().isKnown()).toList();
        Line rest = new Line();
        if (!zero.isEmpty()) {
            rest.say("完成数为零的" + zero.size() + counter + "：").each(zero, (l, unit) -> l.say(unit.name())).say("。");
        }
        if (!silent.isEmpty()) {
            rest.say("没有数的" + silent.size() + counter + "（不作零计）：").each(silent, (l, unit) -> l.say(unit.name() + "（" + unit.actual().why() + "）")).say("。");
        }
        if (!rest.isEmpty()) {
            said.add(rest.paragraph());
        }
        return said;
    }
}
