package org.tongbao.etl.sample;

import static org.tongbao.etl.sample.WrittenBulletin.FUNDS;
import static org.tongbao.etl.sample.WrittenBulletin.PROJECTS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds a district's bulletins against the arithmetic that they promise, knowing nothing of how they were made. */
final class BrokenRelations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final District district;
    private final Set<String> broken = new TreeSet<>();

    private BrokenRelations(District district) {
        this.district = district;
    }

    /** As {@code file relation}, sorted. */
    static List<String> in(District district, List<WrittenBulletin> bulletins) {
        BrokenRelations relations = new BrokenRelations(district);
        bulletins.forEach(relations::within);
        List<WrittenBulletin> current =
                bulletins.stream().filter(b -> bulletins.stream().noneMatch(b::isReplacedBy)).toList();
        for (int i = 1; i < current.size(); i++) {
            if (current.get(i).year() == current.get(i - 1).year()) {
                relations.between(current.get(i - 1), current.get(i));
            }
        }
        current.forEach(now -> current.stream()
                .filter(then -> then.year() == now.year() - 1 && then.monthOfYear() == now.monthOfYear())
                .forEach(then -> relations.growth(then, now)));
        return List.copyOf(relations.broken);
    }

    private void hold(boolean holds, WrittenBulletin bulletin, String relation) {
        if (!holds) {
            broken.add(bulletin.file() + " " + relation);
        }
    }

    private void within(WrittenBulletin b) {
        for (int table = 1; table <= 4; table++) {
            hold(b.sum(table, "actual").equals(b.total(table, "actual")), b, "total_row");
            hold(b.sum(table, "target").equals(b.total(table, "target")), b, "total_row");
            rates(b, table);
            ranks(b, table);
        }
        whole(b);
        district.offices().stream().map(District.Office::taskForce).filter(name -> name != null).distinct()
                .forEach(name -> taskForce(b, name));
        lists(b);
        counts(b);
    }

    private void rates(WrittenBulletin b, int table) {
        for (TruthValue rate : b.rows(table, "rate")) {
            BigDecimal target = b.row(table, "target", rate.subject()).orElseThrow().value();
            BigDecimal actual = b.row(table, "actual", rate.subject()).orElseThrow().value();
            boolean both = target != null && actual != null;
            hold(both ? percent(actual, target).equals(rate.value()) : rate.value() == null, b, "rate_mismatch");
        }
        hold(percent(b.total(table, "actual"), b.total(table, "target")).equals(b.total(table, "rate")), b, "rate_mismatch");
    }

    private void ranks(WrittenBulletin b, int table) {
        List<BigDecimal> rates = b.rows(table, "rate").stream().map(TruthValue::value).filter(v -> v != null).toList();
        for (TruthValue rank : b.rows(table, "rank")) {
            BigDecimal own = b.row(table, "rate", rank.subject()).orElseThrow().value();
            BigDecimal expected =
                    own == null ? null : BigDecimal.valueOf(1 + rates.stream().filter(r -> r.compareTo(own) > 0).count());
            hold(expected == null ? rank.value() == null : expected.equals(rank.value()), b, "rank_mismatch");
        }
    }

    private void whole(WrittenBulletin b) {
        String name = district.name();
        List<BigDecimal> projects = b.said("whole", name, PROJECTS, null, "actual");
        hold(projects.stream().distinct().count() == 1, b, "said_twice");
        hold(projects.get(0).equals(b.sum(1, "actual").add(b.sum(2, "actual"))), b, "whole_not_units");
        BigDecimal projectsTarget = b.sum(1, "target").add(b.sum(2, "target"));
        hold(b.said("whole", name, PROJECTS, null, "target").contains(projectsTarget), b, "whole_not_units");
        hold(b.said("whole", name, PROJECTS, null, "rate").contains(percent(projects.get(0), projectsTarget)), b, "rate_mismatch");
        BigDecimal funds = b.sum(3, "actual").add(b.sum(4, "actual"));
        BigDecimal target = b.sum(3, "target").add(b.sum(4, "target"));
        BigDecimal said = b.said("whole", name, FUNDS, null, "actual").get(0);
        hold(said.equals(billions(funds)), b, "whole_not_units");
        hold(said.equals(billions(b.total(3, "actual").add(b.total(4, "actual")))), b, "whole_not_totals");
        hold(b.said("whole", name, FUNDS, null, "target").contains(billions(target)), b, "whole_not_units");
        hold(b.said("whole", name, FUNDS, null, "rate").contains(percent(funds, target)), b, "rate_mismatch");
        BigDecimal sectors = List.of("primary", "secondary", "tertiary").stream()
                .map(sector -> b.said("whole", name, FUNDS, sector, "actual").get(0))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        hold(sectors.equals(said), b, "sectors_not_whole");
    }

    private void taskForce(WrittenBulletin b, String name) {
        Set<String> own = district.offices().stream()
                .filter(o -> name.equals(o.taskForce()))
                .map(District.Office::name)
                .collect(Collectors.toSet());
        BigDecimal projects = sum(b, 1, "actual", own);
        BigDecimal projectsTarget = sum(b, 1, "target", own);
        BigDecimal funds = sum(b, 3, "actual", own);
        String relation = "task_force_not_departments";
        hold(b.said("task_force", name, PROJECTS, null, "actual").equals(List.of(projects)), b, relation);
        hold(b.said("task_force", name, PROJECTS, null, "target").equals(List.of(projectsTarget)), b, relation);
        hold(b.said("task_force", name, PROJECTS, null, "rate").equals(List.of(percent(projects, projectsTarget))), b, relation);
        hold(b.said("task_force", name, FUNDS, null, "actual").equals(List.of(billions(funds))), b, relation);
        hold(b.said("task_force", name, FUNDS, null, "rate").equals(List.of(percent(funds, sum(b, 3, "target", own)))), b, relation);
    }

    private static BigDecimal sum(WrittenBulletin b, int table, String measure, Set<String> subjects) {
        return b.rows(table, measure).stream()
                .filter(v -> subjects.contains(v.subject()) && v.value() != null)
                .map(TruthValue::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void lists(WrittenBulletin b) {
        Predicate<TruthValue> begun = rate -> rate.value() != null && rate.value().signum() > 0;
        hold(b.listed(">=50").equals(names(b, 3, begun.and(r -> r.value().compareTo(HALF) >= 0))), b, "list_mismatch");
        hold(b.listed("<50").equals(names(b, 3, begun.and(r -> r.value().compareTo(HALF) < 0))), b, "list_mismatch");
        hold(b.listed(">0").isEmpty() || b.listed(">0").equals(names(b, 4, begun)), b, "list_mismatch");
    }

    private void counts(WrittenBulletin b) {
        List<String> departments = names(b, 3, r -> r.value() != null && r.value().signum() == 0);
        List<String> townships = names(b, 4, r -> r.value() != null && r.value().signum() == 0);
        List<String> exceeded = names(b, 3, r -> r.value() != null && r.value().compareTo(HUNDRED) > 0);
        hold(b.counts("区直", "==0").stream().allMatch(n -> n == departments.size()), b, "count_conflict");
        hold(b.counts("乡镇", "==0").stream().allMatch(n -> n == townships.size()), b, "count_conflict");
        hold(b.counts("区直", ">100").stream().allMatch(n -> n == exceeded.size()), b, "count_conflict");
    }

    private static List<String> names(WrittenBulletin b, int table, Predicate<TruthValue> rate) {
        return b.rows(table, "rate").stream().filter(rate).map(TruthValue::subject).toList();
    }

    private void between(WrittenBulletin before, WrittenBulletin now) {
        List<String> announced = now.where(v -> "was".equals(v.bound())).stream().map(TruthValue::subject).toList();
        for (TruthValue actual : now.where(v -> v.measure().equals("actual") && v.value() != null)) {
            values(before, actual).forEach(then -> hold(actual.value().compareTo(then) >= 0, now, "cumulative_falls"));
        }
        for (TruthValue target : now.where(v -> v.measure().equals("target") && v.table() != null && !v.kind().equals("group"))) {
            values(before, target).forEach(then -> hold(
                    target.value().equals(then) || announced.contains(target.subject()), now, "target_moved"));
        }
        for (TruthValue demand : before.where(v -> v.bound() != null && v.measure().equals("target") && v.bound().startsWith(">="))) {
            BigDecimal month = now.sum(3, "actual").add(now.sum(4, "actual"))
                    .subtract(before.sum(3, "actual")).subtract(before.sum(4, "actual"));
            hold(demand.value().signum() > 0 && billions(month).compareTo(demand.value()) >= 0, before, "demand_missed");
        }
    }

    /** What was printed of the same thing, in the same place, in the bulletin before. */
    private static List<BigDecimal> values(WrittenBulletin before, TruthValue now) {
        List<BigDecimal> then = new ArrayList<>();
        before.where(v -> v.bound() == null && v.measure().equals(now.measure()) && v.subject().equals(now.subject())
                        && v.indicator().equals(now.indicator()) && Objects.equals(v.category(), now.category())
                        && Objects.equals(v.table(), now.table()) && v.value() != null)
                .forEach(v -> then.add(v.value()));
        return then.isEmpty() ? then : then.subList(0, 1);
    }

    private void growth(WrittenBulletin then, WrittenBulletin now) {
        BigDecimal last = then.sum(3, "actual").add(then.sum(4, "actual"));
        BigDecimal growth = percent(now.sum(3, "actual").add(now.sum(4, "actual")), last).subtract(HUNDRED);
        now.said("whole", district.name(), FUNDS, null, "growth")
                .forEach(said -> hold(said.equals(growth), now, "growth_mismatch"));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal billions(BigDecimal tenThousands) {
        return tenThousands.movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
    }
}
