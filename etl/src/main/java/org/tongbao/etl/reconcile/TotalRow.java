package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The total of a table is the sum of its rows. */
final class TotalRow implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> columns = bulletin
                    .plain(f -> f.table() != null && (f.is("actual") || f.is("target")))
                    .stream()
                    .collect(Collectors.groupingBy(f -> List.of(f.table(), f.measure(), f.indicator())));
            columns.values().forEach(column -> check(bulletin, column, findings));
        }
        return findings;
    }

    private static void check(Bulletin bulletin, List<Figure> column, List<Finding> findings) {
        List<Figure> totals = column.stream().filter(f -> f.who().kind().equals("group")).toList();
        List<Figure> rows = column.stream().filter(f -> !f.who().kind().equals("group")).toList();
        if (totals.size() != 1 || rows.isEmpty()) {
            return;
        }
        Figure total = totals.get(0);
        if (!Sums.of(rows).meets(total.interval())) {
            findings.add(new Finding(
                    "total_row", Finding.Severity.HIGH, bulletin, total.subject(), total.indicator(),
                    "第 " + total.table() + " 张表的" + Wording.measure(total.measure()) + "合计 " + total.printed() + " 不等于各行之和",
                    Sums.shown(rows) + " ≠ " + Sums.plain(total.standard()), List.of(total.key()), Sums.keys(rows)));
        }
    }
}
