package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.api.reports.facts.MonthFacts;
import org.tongbao.api.reports.facts.Printed;

/** 工作完成情况: the figures of task forces, leaders and the like, a subject a paragraph. Departments and townships are in tables. */
final class SubjectPrinted {

    private static final Set<String> IN_TABLES = Set.of("department", "company", "zone", "township", "subdistrict", "county", "group", "whole", "sector");
    private static final Set<String> IN_SENTENCES = Set.of("task_force", "leader_group");

    private SubjectPrinted() {}

    static boolean isInTables(Printed one) {
        return IN_TABLES.contains(one.kind()) && !one.isWhole() || one.inTable();
    }

    static Saying of(MonthFacts facts) {
        Map<String, Map<String, List<Printed>>> bySubject = new LinkedHashMap<>();
        facts.printed().stream()
                .filter(one -> IN_SENTENCES.contains(one.kind()) && !isInTables(one) && one.isCatalogued() && facts.isOfReported(one) && one.value() != null
                        && one.bound().isEmpty() && one.category().equals("whole"))
                .forEach(one -> bySubject.computeIfAbsent(one.subject(), subject -> new LinkedHashMap<>())
                        .computeIfAbsent(one.indicatorCode(), code -> new ArrayList<>()).add(one));
        List<Block> blocks = new ArrayList<>();
        List<Printed> said = new ArrayList<>();
        bySubject.forEach((subject, byIndicator) -> {
            Line line = new Line();
            for (List<Printed> figures : byIndicator.values()) {
                Clauses own = new Clauses(figures);
                while (own.has("actual") || own.has("target")) {
                    clause(line.say(line.isEmpty() ? "" : "；"), subject, figures.get(0).indicator(), own);
                }
                said.addAll(own.said());
            }
            if (!line.isEmpty()) {
                blocks.add(line.say("。").paragraph());
            }
        });
        return new Saying(blocks, said);
    }

    private static void clause(Line line, String subject, String indicator, Clauses own) {
        line.say(subject);
        if (own.has("target")) {
            Clauses.say(line.say(indicator + "目标任务"), own.take("target"));
            if (own.has("actual")) {
                Clauses.say(line.say("，已完成"), own.take("actual"));
            }
        } else {
            Clauses.say(line.say("完成" + indicator), own.take("actual"));
        }
        if (own.has("rate")) {
            Clauses.say(line.say("，占年度目标任务的"), own.take("rate"));
        }
        own.rest(line);
    }
}
