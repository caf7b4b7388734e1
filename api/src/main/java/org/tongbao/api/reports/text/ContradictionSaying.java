package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongbao.api.reports.facts.Contradiction;
import org.tongbao.api.reports.facts.YearFacts;

/** 尚存的矛盾: every contradiction in what was printed, with its sum. */
final class ContradictionSaying {

    private static final Map<String, String> SEVERITY = Map.of("high", "严重", "medium", "一般", "low", "轻微");

    private ContradictionSaying() {}

    static List<Block> of(YearFacts facts) {
        List<Block> said = new ArrayList<>();
        if (facts.contradictions().isEmpty()) {
            said.add(new Line().say("本报告所用的通报中没有查出互相矛盾的数。").paragraph());
            return said;
        }
        said.add(new Line().say("本报告所用的通报中有" + facts.contradictions().size() + "处数字互相矛盾，报告按印发的数写，请在印发前核实：").paragraph());
        int number = 1;
        for (Contradiction one : facts.contradictions()) {
            said.add(new Line().say(number++ + ". " + one.month() + "月（" + one.documentNumber() + "，" + SEVERITY.getOrDefault(one.severity(), one.severity()) + "）："
                    + one.message() + (one.arithmetic() == null || one.arithmetic().isBlank() ? "" : "，" + one.arithmetic()) + "。").paragraph());
        }
        return said;
    }
}
