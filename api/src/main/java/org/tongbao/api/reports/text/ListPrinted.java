package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.Listed;

/** 名单: who is above or below a threshold, who has something and who nothing, and honour boards. */
final class ListPrinted {

    private ListPrinted() {}

    static List<Block> of(List<Listed> lists) {
        List<Block> said = new ArrayList<>();
        for (Listed list : lists) {
            String names = String.join("、", list.names());
            String threshold = Bounds.threshold(list.bound());
            Line line = new Line();
            if (!threshold.isEmpty()) {
                line.say(list.indicator() + threshold + "的" + heading(list) + "有" + names + "。");
            } else if (list.bound().equals(">0")) {
                line.say(heading(list) + "仅有" + names + "有到位资金。");
            } else if (list.bound().equals("==0")) {
                line.say(list.indicator() + "完成情况为零的" + heading(list) + "有" + names + "。");
            } else {
                line.say(heading(list) + "：" + names);
            }
            said.add(line.paragraph());
        }
        return said;
    }

    private static String heading(Listed list) {
        return list.heading().isEmpty() ? "单位" : list.heading();
    }
}
