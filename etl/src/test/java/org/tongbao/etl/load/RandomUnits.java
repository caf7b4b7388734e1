package org.tongbao.etl.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongbao.etl.load.PrintedRecord.Succession;
import org.tongbao.etl.load.PrintedRecord.Unit;
import org.tongbao.etl.load.PrintedRecord.Version;
import org.tongbao.warehouse.star.Keys;

/** The units of one region, some of which are renamed, moved to another parent, merged, taken over or split. */
final class RandomUnits {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Random random;
    private final String region;
    private final YearMonth first;
    private final YearMonth last;
    private final List<Unit> units = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    RandomUnits(Random random, String region, YearMonth first, YearMonth last) {
        this.random = random;
        this.region = region;
        this.first = first;
        this.last = last;
        add("全域", "whole", null, LONG_AGO, null);
        List<Long> forces = new ArrayList<>();
        for (String name : List.of("能源专班", "农业专班").subList(0, 1 + random.nextInt(2))) {
            forces.add(add(name, "task_force", null, LONG_AGO, null).id());
        }
        for (String name : List.of("招商局", "商务局", "统计局").subList(0, 1 + random.nextInt(3))) {
            department(name, forces);
        }
        if (random.nextBoolean()) {
            add("城投公司", "company", parent(forces), LONG_AGO, null);
        }
        township();
        switch (random.nextInt(4)) {
            case 0 -> merge(forces);
            case 1 -> absorb(forces);
            case 2 -> split(forces);
            default -> {
                merge(forces);
                split(forces);
            }
        }
    }

    List<Unit> units() {
        return units;
    }

    List<Succession> successions() {
        return successions;
    }

    private Long parent(List<Long> forces) {
        return random.nextInt(4) == 0 ? null : forces.get(random.nextInt(forces.size()));
    }

    /** Often at the turn of a year, sometimes in the middle of a month. */
    private LocalDate someDay() {
        long months = first.until(last, ChronoUnit.MONTHS);
        YearMonth month = first.plusMonths(1 + random.nextInt((int) months));
        return switch (random.nextInt(3)) {
            case 0 -> first.plusYears(1).atDay(1);
            case 1 -> month.atDay(1);
            default -> month.atDay(15);
        };
    }

    private Unit add(String name, String kind, Long parent, LocalDate from, LocalDate to) {
        return add(name, List.of(new Version(name, kind, parent, random.nextInt(3) > 0, from, to)));
    }

    private Unit add(String name, List<Version> versions) {
        Unit unit = new Unit(Keys.of("unit", region, name), region, versions);
        units.add(unit);
        return unit;
    }

    private void department(String name, List<Long> forces) {
        LocalDate change = someDay();
        boolean isOnRoster = random.nextInt(3) > 0;
        Version old = new Version(name, "department", parent(forces), isOnRoster, LONG_AGO, change.minusDays(1));
        switch (random.nextInt(3)) {
            case 0 -> {
                Unit unit = add(name, List.of(old, new Version("新" + name, "department", old.parent(), isOnRoster, change, null)));
                successions.add(new Succession(region, unit.id(), unit.id(), "rename", change));
            }
            case 1 -> add(name, List.of(old, new Version(name, "department", parent(forces), isOnRoster, change, null)));
            default -> add(name, "department", parent(forces), LONG_AGO, null);
        }
    }

    private void township() {
        LocalDate change = someDay();
        add("河西乡", List.of(
                new Version("河西乡", "township", null, true, LONG_AGO, change.minusDays(1)),
                new Version("河西街道", "subdistrict", null, true, change, null)));
        if (random.nextBoolean()) {
            LocalDate made = random.nextBoolean() ? LONG_AGO : someDay();
            add("河东镇", "township", null, made, random.nextInt(3) == 0 ? made.plusDays(500) : null);
        }
    }

    private void merge(List<Long> forces) {
        LocalDate change = someDay();
        Unit a = add("粮食局", "department", parent(forces), LONG_AGO, change.minusDays(1));
        Unit b = add("供销社", "department", parent(forces), LONG_AGO, change.minusDays(1));
        Unit c = add("粮食和供销局", "department", parent(forces), change, null);
        successions.add(new Succession(region, a.id(), c.id(), "merge", change));
        successions.add(new Succession(region, b.id(), c.id(), "merge", change));
    }

    private void absorb(List<Long> forces) {
        LocalDate change = someDay();
        Unit a = add("乡企局", "department", parent(forces), LONG_AGO, change.minusDays(1));
        Unit b = add("工信局", "department", parent(forces), LONG_AGO, null);
        successions.add(new Succession(region, a.id(), b.id(), "absorb", change));
    }

    private void split(List<Long> forces) {
        LocalDate change = someDay();
        Unit a = add("农业农村局", "department", parent(forces), LONG_AGO, null);
        Unit b = add("林业局", "department", parent(forces), change, null);
        successions.add(new Succession(region, a.id(), b.id(), "split", change));
    }
}
