package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;

/** How many of a group are above a threshold or at zero. */
final class CountPrinted {

    private CountPrinted() {}

    static Saying of(MonthFacts facts) {
        List<Block> blocks = new ArrayList<>();
        List<Printed> said = new ArrayList<>();
        for (Printed one : facts.printed()) {
            boolean isOfGroup = one.isWhole() || one.kind().equals("group");
            boolean isTold = one.isCatalogued() || one.indicatorCode().equals("none");
            if (!one.measure().equals("count") || one.value() == null || !isOfGroup || !isTold || !facts.isOfReported(one)) {
                continue;
            }
            String group = one.isWhole() ? "单位" : one.subject();
            String threshold = Bounds.threshold(one.bound());
            Line line = new Line().say(one.indicatorCode().equals("none") ? "" : one.indicator() + "方面，");
            Clauses.say(line, one).say(group);
            if (!threshold.isEmpty()) {
                line.say((threshold.startsWith("超额") ? "已" : "") + threshold + "。");
            } else if (one.bound().equals("==0")) {
                line.say("完成情况为零。");
            } else {
                continue;
            }
            blocks.add(line.paragraph());
            said.add(one);
        }
        return new Saying(blocks, said);
    }
}
