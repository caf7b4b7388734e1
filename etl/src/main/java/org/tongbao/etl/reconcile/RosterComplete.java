package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of a group lists every unit of the group's roster in force. A table that leaves most of the roster out is not
 * meant to be the group's, and a unit printed as 未报 is not left out.
 */
final class RosterComplete implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            List<SubjectInfo> roster = history.roster(bulletin).stream().filter(s -> !Groups.of(s).isEmpty()).toList();
            Map<Integer, List<Figure>> tables = bulletin.figures().stream()
                    .filter(f -> f.table() != null && !Groups.of(f.who()).isEmpty())
                    .collect(Collectors.groupingBy(Figure::table));
            tables.forEach((table, rows) -> check(bulletin, table, rows, roster, findings));
        }
        return findings;
    }

    private static void check(
            Bulletin bulletin, int table, List<Figure> rows, List<SubjectInfo> roster, List<Finding> findings) {
        Set<Long> listed = rows.stream().map(Figure::subject).collect(Collectors.toSet());
        Set<String> groups = rows.stream().map(f -> Groups.of(f.who())).collect(Collectors.toSet());
        List<SubjectInfo> expected = roster.stream().filter(s -> groups.contains(Groups.of(s))).toList();
        List<SubjectInfo> missing = expected.stream().filter(s -> !listed.contains(s.id())).toList();
        if (missing.isEmpty() || missing.size() * 2 > expected.size()) {
            return;
        }
        String names = missing.stream().map(SubjectInfo::name).collect(Collectors.joining("、"));
        findings.add(new Finding(
                "roster_missing", Finding.Severity.MEDIUM, bulletin, missing.size() == 1 ? missing.get(0).id() : null,
                rows.get(0).indicator(), "第 " + table + " 张表漏了在册单位：" + names,
                "在册 " + expected.size() + " 家，表中 " + (expected.size() - missing.size()) + " 家",
                rows.stream().limit(1).map(Figure::key).toList(), List.of()));
    }
}
