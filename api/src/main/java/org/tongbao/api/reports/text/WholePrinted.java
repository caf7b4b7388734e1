package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;

/** 总体情况: the whole region's figures, an indicator a sentence, with what they are made of. */
final class WholePrinted {

    private final String region;
    private final List<Printed> said = new ArrayList<>();

    private WholePrinted(String region) {
        this.region = region;
    }

    static Saying of(MonthFacts facts) {
        Map<String, List<Printed>> byIndicator = new LinkedHashMap<>();
        facts.printed().stream()
                .filter(one -> one.isWhole() && one.isCatalogued() && !one.inTable() && one.bound().isEmpty() && facts.isOfReported(one) && one.value() != null)
                .forEach(one -> byIndicator.computeIfAbsent(one.indicatorCode(), code -> new ArrayList<>()).add(one));
        WholePrinted writing = new WholePrinted(facts.standing().region().whole());
        String opening = facts.isSinceJanuary() ? "截至" + facts.standing().month() + "月底，" : facts.months() + "份，";
        List<Block> blocks = new ArrayList<>();
        boolean first = true;
        for (List<Printed> figures : byIndicator.values()) {
            blocks.add(writing.indicator(first ? opening : "", figures).paragraph());
            first = false;
        }
        return new Saying(blocks, writing.said);
    }

    private Line indicator(String opening, List<Printed> figures) {
        String name = figures.get(0).indicator();
        Clauses own = new Clauses(figures.stream().filter(one -> one.category().equals("whole")).toList());
        Line line = new Line().say(opening);
        while (own.has("actual")) {
            clause(line.say(line.isEmpty() || line.runs().size() == 1 && !opening.isEmpty() ? "" : "。"), name, own);
        }
        if (own.has("target")) {
            line.say(line.isEmpty() ? "" : "。").say(region + name + "目标任务");
            Clauses.say(line, own.take("target"));
        }
        said.addAll(own.said());
        List<Printed> parts = figures.stream().filter(one -> !one.category().equals("whole") && one.measure().equals("actual")).toList();
        for (int i = 0; i < parts.size(); i++) {
            line.say(i == 0 ? "，其中" : "，").say(parts.get(i).categoryName());
            Clauses.say(line, parts.get(i));
            said.add(parts.get(i));
        }
        return line.say("。");
    }

    private void clause(Line line, String name, Clauses own) {
        line.say(region + "完成" + name);
        Clauses.say(line, own.take("actual"));
        if (own.has("target") && own.has("rate")) {
            Clauses.say(line.say("，占全年目标任务"), own.take("target")).say("的");
            Clauses.say(line, own.take("rate"));
        } else if (own.has("rate")) {
            Clauses.say(line.say("，" + rateName(name)), own.take("rate"));
        }
        own.rest(line);
    }

    private static String rateName(String indicator) {
        return indicator.endsWith("入园") ? "入园率" : indicator.endsWith("开工") ? "开工率" : "完成率";
    }
}
