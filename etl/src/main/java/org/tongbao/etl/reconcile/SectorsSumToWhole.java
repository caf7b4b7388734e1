package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.warehouse.star.Keys;

/** The categories of a scheme part the whole: all three sectors together are the whole's figure. */
final class SectorsSumToWhole implements Rule {

    private static final int ALL_SECTORS = 3;

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> sliced = bulletin
                    .plain(f -> f.category() != Keys.NONE && (f.is("actual") || f.is("target")) && f.table() == null)
                    .stream()
                    .collect(Collectors.groupingBy(f -> List.of(f.subject(), f.indicator(), f.measure(), f.period())));
            sliced.values().forEach(parts -> check(bulletin, parts, findings));
        }
        return findings;
    }

    private static void check(Bulletin bulletin, List<Figure> parts, List<Finding> findings) {
        long categories = parts.stream().map(Figure::category).distinct().count();
        if (categories != ALL_SECTORS || parts.size() != ALL_SECTORS) {
            return;
        }
        Figure part = parts.get(0);
        List<Figure> wholes = bulletin.plain(f -> f.series().equals(new Figure.Series(part.subject(), part.indicator(), Keys.NONE))
                && f.is(part.measure()) && f.period() == part.period() && f.table() == null);
        for (Figure whole : wholes.stream().limit(1).toList()) {
            if (!Sums.of(parts).meets(whole.interval())) {
                findings.add(new Finding(
                        "sectors_not_whole", Finding.Severity.HIGH, bulletin, whole.subject(), whole.indicator(),
                        "三次产业的" + whole.indicatorName() + "之和与合计 " + whole.printed() + " 不符",
                        Sums.shown(parts) + " ≠ " + Sums.plain(whole.standard()), Sums.keys(parts), List.of(whole.key())));
            }
        }
    }
}
