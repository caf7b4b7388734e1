package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same fact of the same subject, said twice in one bulletin, is the same figure. */
final class SaidTwice implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> said = new LinkedHashMap<>();
            for (Figure figure : bulletin.plain(f -> f.cumulative() && (f.is("target") || f.is("actual") || f.is("rate")))) {
                said.computeIfAbsent(what(figure), key -> new ArrayList<>()).add(figure);
            }
            said.values().forEach(figures -> check(bulletin, figures, findings));
        }
        return findings;
    }

    private static List<Object> what(Figure f) {
        Object who = f.who().kind().equals("group") ? Groups.canonical(f.who().name()) : f.subject();
        return List.of(who, f.indicator(), f.category(), f.period(), f.measure());
    }

    private static void check(Bulletin bulletin, List<Figure> figures, List<Finding> findings) {
        Figure first = figures.get(0);
        for (Figure other : figures.subList(1, figures.size())) {
            if (!first.interval().meets(other.interval())) {
                findings.add(new Finding(
                        "said_twice", Finding.Severity.HIGH, bulletin, first.subject(), first.indicator(),
                        first.who().name() + "的" + first.indicatorName() + Wording.measure(first.measure()) + "前后两处不同",
                        first.printed() + "（" + place(first) + "） ≠ " + other.printed() + "（" + place(other) + "）",
                        List.of(first.key()), List.of(other.key())));
                return;
            }
        }
    }

    private static String place(Figure figure) {
        return figure.table() == null ? "正文" : "第 " + figure.table() + " 张表第 " + figure.row() + " 行";
    }
}
