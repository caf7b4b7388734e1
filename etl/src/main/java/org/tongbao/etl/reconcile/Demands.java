package org.tongbao.etl.reconcile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A demand on a month is made before the month is over, and is held against that month's bulletin. */
final class Demands implements Rule {

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.current()) {
            for (Bulletin.Demand demand : bulletin.demands()) {
                YearMonth due = month(demand.period());
                if (due == null) {
                    continue;
                }
                checkDue(bulletin, demand, due, findings);
                checkMet(history, demand, due, findings);
            }
        }
        return findings;
    }

    private static YearMonth month(long period) {
        long end = period % 1_000_000;
        return period == 0 || period / 1_000_000 != end ? null : YearMonth.of((int) (end / 100), (int) (end % 100));
    }

    private static void checkDue(Bulletin bulletin, Bulletin.Demand demand, YearMonth due, List<Finding> findings) {
        if (bulletin.issued() != null && bulletin.issued().isAfter(due.atEndOfMonth())) {
            findings.add(new Finding(
                    "demand_already_due", Finding.Severity.MEDIUM, bulletin, demand.subject(), demand.indicator(),
                    "对 " + due.getMonthValue() + " 月的要求，印发时该月已过", bulletin.issued() + " ＞ " + due.atEndOfMonth(),
                    List.of(demand.statement()), Sums.keys(bulletin.particulars("成文日期"))));
        }
    }

    private static void checkMet(History history, Bulletin.Demand demand, YearMonth due, List<Finding> findings) {
        Optional<Bulletin> reporting = history.current().stream().filter(b -> b.end().equals(due)).findFirst();
        Optional<Bulletin> before = reporting.flatMap(history::before).filter(b -> b.end().equals(due.minusMonths(1)));
        if (before.isEmpty()) {
            return;
        }
        Figure asked = demand.figure();
        Optional<Figure> now = reporting.get().finest(asked.series(), "actual");
        Optional<Figure> then = before.get().finest(asked.series(), "actual");
        if (now.isEmpty() || then.isEmpty() || asked.standard() == null) {
            return;
        }
        Interval done = now.get().interval().minus(then.get().interval());
        if (done.high().compareTo(asked.standard()) < 0) {
            findings.add(new Finding(
                    "demand_missed", Finding.Severity.MEDIUM, reporting.get(), demand.subject(), demand.indicator(),
                    asked.who().name() + due.getMonthValue() + " 月没有达到上期通报的要求 " + asked.printed(),
                    now.get().printed() + " − " + then.get().printed() + " ＜ " + asked.printed(),
                    List.of(now.get().key(), then.get().key()), List.of(demand.statement())));
        }
    }
}
