package org.tongbao.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a fictional series of bulletins: each month one, January and February together, in forms by turns, with what is
 * planted in them ({@link Plant}), and the record of their truth. The same options always give the same bytes; files that
 * are there already and equal are left alone.
 *
 * <p>Relations that hold wherever nothing is planted:
 * <ul>
 *   <li>a table's total is the sum of its rows, of targets and of actuals; a cell without a figure adds nothing;
 *   <li>the whole in the prose is the sum of all units, and of the tables' totals: projects exactly, funds as 亿元 rounded
 *       to two decimals from 万元; said twice, it is the same;
 *   <li>a task force is the sum of its departments, in the same rounding; townships belong to none;
 *   <li>the three sectors add up to the whole as printed;
 *   <li>a rate is actual ÷ target before rounding, to two decimals; growth is on the same months of last year, and is
 *       printed where there was such a bulletin;
 *   <li>ranks follow the printed rates, equal rates share one, the next is left out; who has no rate has no rank;
 *   <li>lists and counts of units follow tables 3 and 4; a unit without a figure or a task is in none;
 *   <li>counters never fall from one bulletin in force to the next of the year; targets move only where it is said;
 *   <li>what is demanded of a month is four fifths of what it brings, and is demanded before it ends.
 * </ul>
 */
public final class SampleWriter {

    private static final List<Integer> MONTHS = List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    /** December's bulletin is issued in January, the first of the new year's numbers. */
    private static final int FIRST_SERIAL = 5;

    private final SampleOptions options;
    private final List<Rendering> renderings = Rendering.inTurn();

    public SampleWriter(SampleOptions options) {
        this.options = options;
    }

    /**
     * @param folder gets {@code bulletins/<year>/…} and {@code truth/values.jsonl}, {@code truth/findings.jsonl}
     * @param referenceFolder gets the reference tables that these bulletins need
     * @throws UncheckedIOException if a file can't be written
     */
    public SampleTruth write(Path folder, Path referenceFolder) {
        List<Path> files = new ArrayList<>();
        List<TruthValue> values = new ArrayList<>();
        List<TruthFinding> findings = new ArrayList<>();
        List<District> districts = new ArrayList<>();
        try {
            for (int i = 0; i < options.regions(); i++) {
                District district = District.of(i, options.firstYear());
                districts.add(district);
                for (Draft draft : drafts(district)) {
                    Path file = folder.resolve("bulletins").resolve(Integer.toString(draft.month().getYear())).resolve(draft.file());
                    Rendering rendering = renderings.stream()
                            .filter(r -> draft.file().endsWith(r.extension()))
                            .max((a, b) -> Integer.compare(a.extension().length(), b.extension().length()))
                            .orElseThrow();
                    SampleFiles.put(file, rendering.render(draft));
                    files.add(file);
                    values.addAll(draft.values());
                    findings.addAll(draft.findings());
                }
            }
            SampleTruth truth = new SampleTruth(files, values, findings);
            TruthFiles.write(folder.resolve("truth"), truth);
            ReferenceTables.write(referenceFolder, districts, options.firstYear());
            return truth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Draft> drafts(District district) {
        Simulation simulation = new Simulation(district, options.firstYear());
        List<Draft> drafts = new ArrayList<>();
        int issue = 0;
        int serial = FIRST_SERIAL;
        for (int year = 0; year < options.years(); year++) {
            for (int m : MONTHS) {
                if (Plant.MISSING.isAt(year, m)) {
                    continue;
                }
                YearMonth month = YearMonth.of(options.firstYear() + year, m);
                serial = m == 12 ? FIRST_SERIAL : serial + 3;
                boolean reissued = Plant.REISSUED.isAt(year, m);
                drafts.add(draft(simulation, district, month, serial, false, issue++));
                if (reissued) {
                    drafts.add(draft(simulation, district, month, ++serial, true, issue++));
                }
            }
        }
        return drafts;
    }

    private Draft draft(Simulation simulation, District district, YearMonth month, int serial, boolean corrected, int issue) {
        int year = month.getYear() - options.firstYear();
        Situation now = new Situation(
                district, month, year, standings(simulation, month, year, corrected), simulation.counts(month),
                lastYear(simulation, month, year), nextMonth(simulation, month, year), serial, corrected);
        Rendering rendering = renderings.get(issue % renderings.size());
        String file = district.code() + "-" + month + (corrected ? "-更正" : "") + rendering.extension();
        Draft draft = new Draft(file, month, issue % 2 == 1);
        Prose.write(now, draft);
        new Attachments(now, draft).write();
        plantedInFigures(now, simulation.at(month.minusMonths(1)), draft);
        return draft;
    }

    /** The true standings, but for what is planted in the figures themselves; a unit without a figure adds nothing. */
    private static List<Standing> standings(Simulation simulation, YearMonth month, int year, boolean corrected) {
        List<Standing> before = month.getMonthValue() > 2 ? simulation.at(month.minusMonths(1)) : List.of();
        return simulation.at(month).stream()
                .map(s -> {
                    if (Plant.NOT_REPORTED.isAt(year, month.getMonthValue()) && s.office().name().equals(District.SILENT)) {
                        return s.withFunds(0).withProjects(0);
                    }
                    if (Plant.BLANK_CELL.isAt(year, month.getMonthValue()) && s.office().name().equals(District.BLANK)) {
                        return s.withProjects(0);
                    }
                    if (Plant.CUMULATIVE_FALLS.isAt(year, month.getMonthValue()) && s.office().name().equals(District.FALLING)) {
                        return s.withFunds(of(before, s.office().name()).funds() * 9 / 10);
                    }
                    if (Plant.REISSUED.isAt(year, month.getMonthValue()) && !corrected && s.office().name().equals(District.CORRECTED)) {
                        return s.withFunds((s.funds() + of(before, s.office().name()).funds()) / 2)
                                .withProjects((s.projects() + of(before, s.office().name()).projects()) / 2);
                    }
                    return s;
                })
                .toList();
    }

    private static Standing of(List<Standing> standings, String name) {
        return standings.stream().filter(s -> s.office().name().equals(name)).findFirst().orElseThrow();
    }

    private static void plantedInFigures(Situation now, List<Standing> before, Draft draft) {
        if (now.has(Plant.CUMULATIVE_FALLS)) {
            Standing fallen = of(now.standings(), District.FALLING);
            draft.planted(Plant.CUMULATIVE_FALLS, District.FALLING + "累计到位资金上月 " + of(before, District.FALLING).funds()
                    + " 万元，本月 " + fallen.funds() + " 万元");
        }
        if (now.has(Plant.TARGET_MOVED)) {
            Standing moved = of(now.standings(), District.MOVED);
            draft.planted(Plant.TARGET_MOVED, District.MOVED + "项目编制目标任务上月 " + of(before, District.MOVED).projectsTarget()
                    + " 个，本月 " + moved.projectsTarget() + " 个，没有说明");
        }
    }

    private static Optional<Long> lastYear(Simulation simulation, YearMonth month, int year) {
        boolean issued = year > 0 && !Plant.MISSING.isAt(year - 1, month.getMonthValue());
        return issued
                ? Optional.of(Figures.funds(standings(simulation, month.minusYears(1), year - 1, true)))
                : Optional.empty();
    }

    private static Optional<Long> nextMonth(Simulation simulation, YearMonth month, int year) {
        int next = month.getMonthValue() + 1;
        return next > 12 || Plant.MISSING.isAt(year, next)
                ? Optional.empty()
                : Optional.of(Figures.funds(standings(simulation, month.plusMonths(1), year, true))
                        - Figures.funds(standings(simulation, month, year, true)));
    }
}
