package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.api.reports.facts.Printed;
import org.tongbao.api.reports.facts.YearFacts;

/** 下步工作要求 that were already set: 确保12月份新增…达到…以上. */
final class DemandPrinted {

    private DemandPrinted() {}

    static Saying of(YearFacts facts, List<Printed> printed) {
        List<Block> blocks = new ArrayList<>();
        List<Printed> said = new ArrayList<>();
        for (Printed one : printed) {
            boolean isDemand = one.measure().equals("target") && one.isWhole() && one.isCatalogued() && one.value() != null && one.bound().startsWith(">=")
                    && one.months() != null && one.months().substring(0, 7).equals(one.months().substring(9));
            if (isDemand) {
                String year = one.months().startsWith(facts.year() + "-") ? "" : one.months().substring(0, 4) + "年";
                int month = Integer.parseInt(one.months().substring(5, 7));
                Line line = new Line().say("确保" + year + month + "月份新增" + one.indicator() + "达");
                blocks.add(Clauses.say(line, one).say("以上。").paragraph());
                said.add(one);
            }
        }
        return new Saying(blocks, said);
    }
}
