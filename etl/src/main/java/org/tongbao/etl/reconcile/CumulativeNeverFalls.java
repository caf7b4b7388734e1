package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A counter that runs from January can't be lower than in the bulletin before it of the same year. */
final class CumulativeNeverFalls implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.current()) {
            Optional<Bulletin> before = history.before(bulletin);
            if (before.isEmpty()) {
                continue;
            }
            Set<Figure.Series> counted = new LinkedHashSet<>();
            bulletin.plain(f -> f.is("actual") && f.cumulative()).forEach(f -> counted.add(f.series()));
            for (Figure.Series series : counted) {
                Optional<Figure> now = bulletin.finest(series, "actual");
                Optional<Figure> then = before.get().finest(series, "actual");
                if (now.isPresent() && then.isPresent() && now.get().comparesWith(then.get())
                        && now.get().interval().isBelow(then.get().interval())
                        && !Calibre.hasChanged(history, bulletin, now.get(), before.get(), then.get())) {
                    findings.add(finding(bulletin, now.get(), before.get(), then.get()));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Bulletin bulletin, Figure now, Bulletin before, Figure then) {
        return new Finding(
                "cumulative_falls", Finding.Severity.HIGH, bulletin, now.subject(), now.indicator(),
                now.who().name() + "的" + now.indicatorName() + "累计数比上一期通报还少",
                "1—" + bulletin.end().getMonthValue() + "月 " + now.printed() + " ＜ 1—" + before.end().getMonthValue() + "月 "
                        + then.printed(),
                List.of(now.key()), List.of(then.key()));
    }
}
