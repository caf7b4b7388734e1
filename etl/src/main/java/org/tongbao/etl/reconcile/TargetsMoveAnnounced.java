package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A year's target stays, unless the bulletin says that it was changed. Sums of units move with their units and are not
 * judged by themselves.
 */
final class TargetsMoveAnnounced implements Rule {

    /** Bound of the figure that a bulletin says a target was changed from. */
    private static final String CHANGED_FROM = "was";

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.current()) {
            history.before(bulletin).ifPresent(before -> check(bulletin, before, findings));
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Bulletin before, List<Finding> findings) {
        Set<Figure.Series> targets = new LinkedHashSet<>();
        bulletin.plain(f -> f.is("target") && f.cumulative()).forEach(f -> targets.add(f.series()));
        List<Figure[]> moved = new ArrayList<>();
        for (Figure.Series series : targets) {
            Optional<Figure> now = bulletin.finest(series, "target");
            Optional<Figure> then = before.finest(series, "target");
            if (now.isPresent() && then.isPresent() && now.get().comparesWith(then.get())
                    && !now.get().interval().meets(then.get().interval())) {
                moved.add(new Figure[] {now.get(), then.get()});
            }
        }
        boolean unitsMoved = moved.stream().anyMatch(pair -> pair[0].who().isUnit());
        for (Figure[] pair : moved) {
            boolean follows = !pair[0].who().isUnit() && unitsMoved;
            if (!follows && !isAnnounced(bulletin, pair[0])) {
                findings.add(new Finding(
                        "target_moved", Finding.Severity.MEDIUM, bulletin, pair[0].subject(), pair[0].indicator(),
                        pair[0].who().name() + "的" + pair[0].indicatorName() + "目标任务变了，通报没有说明",
                        pair[1].printed() + " → " + pair[0].printed(), List.of(pair[0].key()), List.of(pair[1].key())));
            }
        }
    }

    private static boolean isAnnounced(Bulletin bulletin, Figure target) {
        return bulletin.figures().stream()
                .anyMatch(f -> f.is("target") && CHANGED_FROM.equals(f.bound()) && f.subject() == target.subject()
                        && f.indicator() == target.indicator());
    }
}
