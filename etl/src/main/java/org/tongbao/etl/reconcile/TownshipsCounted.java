package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Townships are listed and the others counted (仅有甲镇、乙镇有到位资金，其余20家为零): together they are the townships that there
 * are. Divisions are given by the state, unlike departments, of which not all have a task; so a bulletin that accounts for
 * fewer than the roster has leaves some out without saying so. A bulletin with a table of townships is judged by its table, which may have 未报 in it.
 */
final class TownshipsCounted implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            if (bulletin.figures().stream().anyMatch(f -> f.table() != null && Groups.of(f.who()).equals(Groups.TOWNSHIPS))) {
                continue;
            }
            Map<Long, List<Figure>> others = bulletin.figures().stream()
                    .filter(f -> f.is("count") && f.hasValue() && "==0".equals(f.bound()) && f.table() == null)
                    .filter(f -> f.quote().contains("其余") && Groups.canonical(f.who().name()).equals(Groups.TOWNSHIPS))
                    .collect(Collectors.groupingBy(Figure::indicator));
            others.forEach((indicator, counts) -> check(history, bulletin, counts.get(0), findings));
        }
        return findings;
    }

    private static void check(History history, Bulletin bulletin, Figure others, List<Finding> findings) {
        List<Bulletin.Member> listed = bulletin.members().stream()
                .filter(m -> m.indicator() == others.indicator() && m.bound() != null && !m.bound().equals("==0"))
                .filter(m -> Groups.of(m.who()).equals(Groups.TOWNSHIPS))
                .toList();
        Set<Long> units = listed.stream().map(Bulletin.Member::subject).collect(Collectors.toSet());
        boolean withSubdistricts = listed.stream().anyMatch(m -> m.who().kind().equals("subdistrict"));
        long roster = history.roster(bulletin).stream()
                .filter(s -> s.kind().equals("township") || (withSubdistricts && s.kind().equals("subdistrict")))
                .count();
        int counted = units.size() + others.value().intValue();
        if (units.isEmpty() || counted >= roster) {
            return;
        }
        List<Long> left = new ArrayList<>();
        left.add(others.key());
        listed.forEach(member -> left.add(member.key()));
        findings.add(new Finding(
                "townships_left_out", Finding.Severity.MEDIUM, bulletin, null, others.indicator(),
                "列名的和“其余”的" + others.who().name() + "合计 " + counted + " 家，在册的有 " + roster + " 家，没有说明少了哪些",
                units.size() + "+" + others.value().intValue() + "=" + counted + " ＜ " + roster, left, List.of()));
    }
}
