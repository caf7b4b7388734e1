package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.Listed;
import org.tongbao.api.reports.facts.MonthFacts;

/** 名单: who is above or below a threshold, who has something and who nothing, and honour boards. */
final class ListPrinted {

    private ListPrinted() {}

    /** Whether a sentence says all of it: of a group, in what is catalogued or in nothing countable, for the reported months. */
    static boolean isSaid(MonthFacts facts, Listed list) {
        boolean isBoard = list.bound().isEmpty();
        boolean isTold = isBoard || list.isCatalogued() && (list.bound().equals(">0") || list.bound().equals("==0") || !Bounds.threshold(list.bound()).isEmpty());
        return !list.heading().isEmpty() && isTold && facts.reported().equals(list.months());
    }

    static List<Block> of(MonthFacts facts) {
        List<Block> said = new ArrayList<>();
        List<Listed> lists = facts.lists().stream().filter(list -> isSaid(facts, list)).toList();
        for (Listed list : lists) {
            String names = String.join("、", list.names());
            String threshold = Bounds.threshold(list.bound());
            Line line = new Line();
            if (!threshold.isEmpty()) {
                line.say(list.indicator() + threshold + "的" + list.heading() + "有" + names + "。");
            } else if (list.bound().equals(">0")) {
                line.say(list.heading() + "仅有" + names + "有到位资金。");
            } else if (list.bound().equals("==0")) {
                line.say(list.indicator() + "完成情况为零的" + list.heading() + "有" + names + "。");
            } else {
                line.say(list.heading() + "：" + names);
            }
            said.add(line.paragraph());
        }
        return said;
    }
}
