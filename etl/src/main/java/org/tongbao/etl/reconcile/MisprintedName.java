package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator that nobody knows, and that is said like one that the bulletin prints more often, was mistyped or misread:
 * 500抢野 is 500强企业. Every character of it must be in the other name, in order, or sound like one there.
 */
final class MisprintedName implements Rule {

    private static final int FEWEST_SAME = 2;
    private static final int MOST_LEFT_OUT = 4;

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<String, List<Figure>> printed = new LinkedHashMap<>();
            bulletin.figures().stream()
                    .filter(f -> !f.is("meta") && f.hasValue() && !f.indicatorName().isEmpty())
                    .forEach(f -> printed.computeIfAbsent(f.indicatorName(), name -> new ArrayList<>()).add(f));
            printed.forEach((name, figures) -> {
                if (!figures.get(0).isCatalogued()) {
                    meant(name, figures, printed).ifPresent(other -> findings.add(finding(bulletin, figures, other)));
                }
            });
        }
        return findings;
    }

    private static Optional<List<Figure>> meant(String name, List<Figure> figures, Map<String, List<Figure>> printed) {
        return printed.entrySet().stream()
                .filter(other -> other.getValue().size() > figures.size())
                .filter(other -> other.getValue().get(0).unit().equals(figures.get(0).unit()))
                .filter(other -> isSaidLike(name, other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isSaidLike(String name, String other) {
        if (name.equals(other) || name.length() > other.length() || other.length() - name.length() > MOST_LEFT_OUT) {
            return false;
        }
        if (name.chars().filter(c -> other.indexOf(c) >= 0).count() < FEWEST_SAME) {
            return false;
        }
        List<String> said = Syllables.of(name);
        List<String> saidOther = Syllables.of(other);
        int same = 0;
        int alike = 0;
        int at = 0;
        for (int i = 0; i < said.size(); i++) {
            while (at < saidOther.size() && !said.get(i).equals(saidOther.get(at))) {
                at++;
            }
            if (at == saidOther.size()) {
                return false;
            }
            if (name.charAt(i) == other.charAt(at)) {
                same++;
            } else {
                alike++;
            }
            at++;
        }
        return alike > 0 && same >= FEWEST_SAME;
    }

    private static Finding finding(Bulletin bulletin, List<Figure> figures, List<Figure> others) {
        Figure wrong = figures.get(0);
        Figure right = others.get(0);
        return new Finding(
                "name_misprint", Finding.Severity.MEDIUM, bulletin, wrong.subject(), wrong.indicator(),
                "“" + wrong.indicatorName() + "”疑为“" + right.indicatorName() + "”之误：读音相同，而后者在同一份通报中另有 "
                        + others.size() + " 处",
                wrong.indicatorName() + " ≈ " + right.indicatorName(), Sums.keys(figures), Sums.keys(others));
    }
}
