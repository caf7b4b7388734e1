package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.warehouse.star.Keys;

/**
 * Units of one kind are parts of the whole. They need not cover it, but together can't be more: five task forces, townships
 * left out, can't have more funds than the district.
 */
final class PartsExceedWhole implements Rule {

    private static final List<String> KINDS = List.of("task_force", "department", "township");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            List<Figure> wholes = bulletin.plain(
                    f -> f.is("actual") && f.cumulative() && f.category() == Keys.NONE && f.who().kind().equals("whole"));
            for (Figure whole : wholes) {
                KINDS.forEach(kind -> check(bulletin, whole, kind, findings));
            }
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Figure whole, String kind, List<Finding> findings) {
        List<Figure> parts = bulletin.plain(f -> f.who().kind().equals(kind) && f.is("actual") && f.cumulative()
                        && f.indicator() == whole.indicator() && f.category() == Keys.NONE && f.period() == whole.period())
                .stream()
                .filter(f -> bulletin.finest(f.series(), "actual").filter(f::equals).isPresent())
                .toList();
        if (parts.size() < 2 || !whole.interval().isBelow(Sums.of(parts))) {
            return;
        }
        List<Figure> scope = bulletin.particulars("统计范围").stream().filter(f -> f.quote().contains("专班")).toList();
        boolean scoped = kind.equals("task_force") && !scope.isEmpty();
        List<Long> left = new ArrayList<>(Sums.keys(parts));
        if (scoped) {
            scope.forEach(f -> left.add(f.key()));
        }
        findings.add(new Finding(
                "parts_exceed_whole", Finding.Severity.HIGH, bulletin, whole.subject(), whole.indicator(),
                parts.size() + " 个" + Wording.kind(kind) + "的" + whole.indicatorName() + "之和大于" + whole.who().name() + "合计 " + whole.printed()
                        + (scoped ? "，且其口径为“" + scope.get(0).quote().replaceAll("\\s", "") + "”" : ""),
                Sums.shown(parts) + " > " + Sums.plain(whole.standard()), left, List.of(whole.key())));
    }
}
