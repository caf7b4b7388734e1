package org.tongbao.api.reports.text;

import java.util.Comparator;
import java.util.List;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Standing;

/** 同比: how many of a kind grew or shrank, who most, whose completion rate changed most, and who can't be compared and why. */
final class GrowthSaying {

    private static final int SHOWN = 3;

    private GrowthSaying() {}

    static List<Block> of(KindFacts kind) {
        String counter = kind.kind().counter();
        List<Standing> told = kind.units().stream().filter(unit -> unit.growth().isKnown())
                .sorted(Comparator.comparing((Standing unit) -> unit.growth().value()).reversed()).toList();
        List<Standing> grown = told.stream().filter(unit -> unit.growth().value().signum() > 0).toList();
        List<Standing> shrunk = told.stream().filter(unit -> unit.growth().value().signum() < 0)
                .sorted(Comparator.comparing((Standing unit) -> unit.growth().value())).toList();
        List<Standing> untold = kind.units().stream().filter(unit -> unit.actual().isKnown() && !unit.growth().isKnown()).toList();
        Line line = new Line();
        if (!told.isEmpty()) {
            line.say("与上年同期相比，" + grown.size() + counter + "增长、" + shrunk.size() + counter + "下降");
            if (kind.total() != null && kind.total().growth().isKnown()) {
                line.say("，合计").growth(kind.total().growth());
            }
            line.say("。");
            if (!grown.isEmpty()) {
                line.say("增幅最大的是").each(grown.stream().limit(SHOWN).toList(), (l, unit) -> l.say(unit.name() + "（").figure(unit.growth()).say("）"));
            }
            if (!shrunk.isEmpty()) {
                line.say(grown.isEmpty() ? "降幅最大的是" : "，降幅最大的是")
                        .each(shrunk.stream().limit(SHOWN).toList(), (l, unit) -> l.say(unit.name() + "（").figure(unit.growth().abs()).say("）"));
            }
            line.say(grown.isEmpty() && shrunk.isEmpty() ? "" : "。");
        }
        rates(line, kind);
        if (!untold.isEmpty()) {
            line.say("不能作同比的" + untold.size() + counter + "：").each(untold, (l, unit) -> l.say(unit.name() + "（" + unit.growth().why() + "）")).say("。");
        }
        return line.isEmpty() ? List.of() : List.of(line.paragraph());
    }

    private static void rates(Line line, KindFacts kind) {
        List<Standing> changed = kind.units().stream().filter(unit -> unit.completionChange().isKnown())
                .sorted(Comparator.comparing((Standing unit) -> unit.completionChange().value()).reversed()).toList();
        if (changed.size() < 2) {
            return;
        }
        line.say("完成率比上年同期变动最大的是");
        Standing up = changed.get(0);
        Standing down = changed.get(changed.size() - 1);
        line.say(up.name() + "（").say(up.completionChange().value().signum() < 0 ? "降" : "升").figure(up.completionChange().abs()).say("）和")
                .say(down.name() + "（").say(down.completionChange().value().signum() < 0 ? "降" : "升").figure(down.completionChange().abs()).say("）。");
    }
}
