package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.api.reports.facts.Printed;

/** The printed figures of one subject in one indicator, by measure; a second value of a measure is another clause. */
final class Clauses {

    private final Map<String, List<Printed>> byMeasure = new LinkedHashMap<>();
    private final List<Printed> said = new ArrayList<>();

    Clauses(List<Printed> figures) {
        for (Printed figure : figures) {
            List<Printed> same = byMeasure.computeIfAbsent(figure.measure(), measure -> new ArrayList<>());
            if (same.stream().noneMatch(one -> isSame(one, figure))) {
                same.add(figure);
            } else {
                said.add(figure);
            }
        }
    }

    private static boolean isSame(Printed one, Printed other) {
        return one.unit().equals(other.unit()) && one.value() != null && other.value() != null && one.value().compareTo(other.value()) == 0;
    }

    boolean has(String measure) {
        return !byMeasure.getOrDefault(measure, List.of()).isEmpty();
    }

    /** Takes the first figure of a measure. */
    Printed take(String measure) {
        Printed taken = byMeasure.get(measure).remove(0);
        said.add(taken);
        return taken;
    }

    static Line say(Line line, Printed figure) {
        return figure.value() == null ? line : line.printed(figure.shown(), figure.figure()).say(figure.unit());
    }

    /** ，同比增长…，居第…位 after an amount. */
    Line rest(Line line) {
        if (has("growth")) {
            Printed growth = take("growth");
            boolean down = growth.value() != null && growth.value().signum() < 0;
            line.say(down ? "，同比下降" : "，同比增长");
            line.printed(down ? growth.shown().substring(1) : growth.shown(), growth.figure()).say(growth.unit());
        }
        if (has("rank")) {
            Printed rank = take("rank");
            line.say("，居第").printed(rank.shown(), rank.figure()).say("位");
        }
        return line;
    }

    List<Printed> said() {
        return said;
    }
}
