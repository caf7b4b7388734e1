package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many units of a group are at zero, or above their target, is one number in one bulletin, however often it is said;
 * and where the group's whole table is attached, it is the number of such rows.
 */
final class CountsAgree implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> said = bulletin.figures().stream()
                    .filter(f -> f.is("count") && f.bound() != null && f.hasValue())
                    .collect(Collectors.groupingBy(f -> List.of(Groups.canonical(f.who().name()), f.bound(), f.indicator())));
            said.forEach((what, counts) -> check(bulletin, (String) what.get(0), counts, findings));
        }
        return findings;
    }

    private static void check(Bulletin bulletin, String group, List<Figure> counts, List<Finding> findings) {
        Figure first = counts.get(0);
        List<Figure> rows = tableRows(bulletin, group, first);
        Set<Integer> numbers = new LinkedHashSet<>();
        counts.forEach(f -> numbers.add(f.value().intValue()));
        boolean tabled = !rows.isEmpty() && rows.stream().allMatch(Figure::hasValue);
        List<Figure> matching = tabled ? rows.stream().filter(f -> fits(f, first.bound())).toList() : List.of();
        if (tabled) {
            numbers.add(matching.size());
        }
        if (numbers.size() < 2) {
            return;
        }
        List<String> arithmetic = new ArrayList<>();
        counts.forEach(f -> arithmetic.add(f.who().name() + " " + f.printed()));
        if (tabled) {
            arithmetic.add("附表中 " + matching.size() + " 家");
        }
        List<Long> right = new ArrayList<>(Sums.keys(counts.subList(1, counts.size())));
        right.addAll(Sums.keys(matching));
        findings.add(new Finding(
                "count_conflict", Finding.Severity.HIGH, bulletin, null, first.indicator(),
                group + Wording.bound(first.bound()) + "的家数前后不一", String.join(" ≠ ", arithmetic),
                List.of(first.key()), right));
    }

    /** The figures that say it in the group's table: actuals for zero, rates for above target. */
    private static List<Figure> tableRows(Bulletin bulletin, String group, Figure count) {
        String measure = count.bound().equals("==0") ? "actual" : count.bound().equals(">100") ? "rate" : "";
        return bulletin.figures().stream()
                .filter(f -> f.is(measure) && f.table() != null && f.cumulative() && f.indicator() == count.indicator())
                .filter(f -> Groups.of(f.who()).equals(group))
                .toList();
    }

    private static boolean fits(Figure figure, String bound) {
        return bound.equals("==0")
                ? figure.value().signum() == 0
                : figure.value().compareTo(BigDecimal.valueOf(100)) > 0;
    }
}
