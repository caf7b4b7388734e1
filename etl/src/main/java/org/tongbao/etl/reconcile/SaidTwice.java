package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same fact of the same subject, said twice in one bulletin, is the same figure. Figures that differ by more than a slip
 * are not the same fact: {@link Slip}.
 */
final class SaidTwice implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> said = new LinkedHashMap<>();
            for (Figure figure : bulletin.plain(f -> f.cumulative() && isTold(f) && !Slip.isPart(f))) {
                said.computeIfAbsent(what(figure), key -> new ArrayList<>()).add(figure);
            }
            List<Finding> inProse = new ArrayList<>();
            said.values().forEach(figures -> check(bulletin, figures, figures.get(0).table() == null ? inProse : findings));
            findings.addAll(Slip.alone(inProse));
        }
        return findings;
    }

    private static boolean isTold(Figure f) {
        return f.is("target") || f.is("actual") || f.is("rate");
    }

    private static List<Object> what(Figure f) {
        Object who = f.who().kind().equals("group") ? Groups.canonical(f.who().name()) : f.subject();
        return List.of(who, f.indicator(), f.category(), f.period(), f.measure(), f.isCatalogued() ? "" : f.unit());
    }

    private static void check(Bulletin bulletin, List<Figure> figures, List<Finding> findings) {
        Figure first = figures.get(0);
        for (Figure other : figures.subList(1, figures.size())) {
            if (!first.interval().meets(other.interval()) && Slip.isPossible(first, other, figures)) {
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
