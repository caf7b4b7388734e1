package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongbao.api.reports.facts.KindFacts;
import org.tongbao.api.reports.facts.Standing;

/** 位次: who leads a kind and who is last, and who has climbed or fallen farthest since last year. */
final class RankSaying {

    private static final int SHOWN = 3;
    private static final int FEWEST = 4;

    private RankSaying() {}

    static List<Block> of(KindFacts kind) {
        List<Standing> ranked = kind.units().stream().filter(unit -> unit.rank() != null).sorted(Comparator.comparing(Standing::rank)).toList();
        if (ranked.size() < FEWEST) {
            return List.of();
        }
        Line line = new Line().say("居前" + SHOWN + "位的是").each(ranked.subList(0, SHOWN), RankSaying::standing);
        List<Standing> last = new ArrayList<>(ranked.subList(Math.max(SHOWN, ranked.size() - SHOWN), ranked.size()));
        line.say("，居后" + last.size() + "位的是").each(last, RankSaying::standing).say("。");
        List<Standing> moved = ranked.stream().filter(unit -> unit.placesWon() != null).sorted(Comparator.comparing(Standing::placesWon).reversed()).toList();
        List<Standing> up = moved.stream().filter(unit -> unit.placesWon() > 0).limit(SHOWN).toList();
        List<Standing> down = moved.stream().filter(unit -> unit.placesWon() < 0).sorted(Comparator.comparing(Standing::placesWon)).limit(SHOWN).toList();
        if (!up.isEmpty() || !down.isEmpty()) {
            line.say("与上年同期相比，");
            if (!up.isEmpty()) {
                line.say("位次上升最多的是").each(up, (l, unit) -> moved(l, unit, "升"));
            }
            if (!down.isEmpty()) {
                line.say((up.isEmpty() ? "" : "；") + "下降最多的是").each(down, (l, unit) -> moved(l, unit, "降"));
            }
            line.say("。");
        }
        return List.of(line.paragraph());
    }

    private static void standing(Line line, Standing unit) {
        line.say(unit.name() + "（").figure(unit.completion().isKnown() ? unit.completion() : unit.actual()).say("）");
    }

    private static void moved(Line line, Standing unit, String way) {
        line.say(unit.name() + "（第" + unit.lastRank() + "位" + way + "至第" + unit.rank() + "位）");
    }
}
