package org.tongbao.etl.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up figures of one district: the same for the same district and year, whatever else is asked for. */
final class Simulation {

    /** By how much a target is raised, in 万元. */
    static final long ADJUSTMENT = 1500;

    private static final int[] SEASON = {6, 5, 9, 8, 8, 10, 7, 7, 9, 9, 10, 12};

    private final District district;
    private final int firstYear;

    Simulation(District district, int firstYear) {
        this.district = district;
        this.firstYear = firstYear;
    }

    /** Every unit in force at the end of the month, as it truly stands. */
    List<Standing> at(YearMonth month) {
        List<Standing> standings = new ArrayList<>();
        for (District.Office office : district.offices()) {
            if (office.isInForce(month)) {
                standings.add(standing(office, month));
            }
        }
        return standings;
    }

    private Standing standing(District.Office office, YearMonth month) {
        int year = month.getYear() - firstYear;
        String lineage = lineage(office.name());
        Random random = new Random(hash(district.code() + lineage + month.getYear()));
        int projectsTarget = 12 + Math.floorMod(hash(lineage), 30) + 3 * year;
        long fundsTarget = (office.isTownship() ? 1500 : 6000) + 500L * Math.floorMod(hash(lineage + "万"), 16) + 300L * year;
        boolean late = Math.floorMod(hash(lineage + "迟"), 4) == 0;
        int begins = late ? 5 + random.nextInt(3) : 1;
        double vigour = 0.75 + 0.5 * random.nextDouble();
        double projects = 0;
        double funds = 0;
        for (int m = 1; m <= month.getMonthValue(); m++) {
            double share = SEASON[m - 1] / 100.0;
            projects += share * projectsTarget * vigour * (0.8 + 0.4 * random.nextDouble());
            double step = share * fundsTarget * vigour * (1 + 0.08 * year) * (0.8 + 0.4 * random.nextDouble());
            funds += m >= begins ? step * (late ? 1.5 : 1) : 0;
        }
        boolean noTask = lineage.equals("区总工会") && year == 0;
        Standing standing = new Standing(
                office, projectsTarget, (int) projects, noTask ? 0 : fundsTarget, noTask ? 0 : Math.round(funds));
        return adjusted(standing, lineage, year, month.getMonthValue());
    }

    /** Targets that were changed during the year. */
    private static Standing adjusted(Standing standing, String lineage, int year, int month) {
        if (lineage.equals(District.ADJUSTED) && year == 1 && Plant.TARGET_ANNOUNCED.isSince(year, month)) {
            return new Standing(standing.office(), standing.projectsTarget(), standing.projects(),
                    standing.fundsTarget() + ADJUSTMENT, standing.funds());
        }
        if (lineage.equals(District.MOVED) && year == 2 && Plant.TARGET_MOVED.isSince(year, month)) {
            return new Standing(standing.office(), standing.projectsTarget() + 5, standing.projects(),
                    standing.fundsTarget(), standing.funds());
        }
        return standing;
    }

    /** A renamed unit goes on as before. */
    private static String lineage(String name) {
        return name.equals("区乡村振兴局") ? "区扶贫办" : name;
    }

    /** Counts of the whole other than projects and funds: in statistics, in parks, started. */
    Map<String, Integer> counts(YearMonth month) {
        Random random = new Random(hash(district.code() + "counts" + month.getYear()));
        Map<String, Integer> counts = new HashMap<>();
        int total = 0;
        int trips = 0;
        for (int m = 1; m <= month.getMonthValue(); m++) {
            total += 3 + random.nextInt(4);
            trips += 1 + random.nextInt(3);
        }
        counts.put("new_statistical_projects", total);
        counts.put("outbound_trips", trips);
        counts.put("introduced_projects", Math.max(1, trips / 2));
        counts.put("hightech_enterprises", month.getMonthValue() / 4);
        return counts;
    }

    private static int hash(String text) {
        int hash = 17;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i) * 7919;
        }
        return hash ^ (hash >>> 15);
    }
}
