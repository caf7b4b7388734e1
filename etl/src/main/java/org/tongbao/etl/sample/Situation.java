package org.tongbao.etl.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that one bulletin is written from.
 *
 * @param standings as printed: with what is planted in the figures themselves
 * @param lastYear funds in 万元 of the whole in the bulletin a year before, where there was one
 * @param nextMonth funds in 万元 that the whole will add next month, where there will be a bulletin of it
 * @param corrected whether this is the second issue of a bulletin
 */
record Situation(
        District district,
        YearMonth month,
        int year,
        List<Standing> standings,
        Map<String, Integer> counts,
        Optional<Long> lastYear,
        Optional<Long> nextMonth,
        int serial,
        boolean corrected) {

    boolean has(Plant plant) {
        return plant.isAt(year, month.getMonthValue());
    }

    List<Standing> departments() {
        return standings.stream().filter(s -> !s.office().isTownship()).toList();
    }

    List<Standing> townships() {
        return standings.stream().filter(s -> s.office().isTownship()).toList();
    }

    List<Standing> of(String taskForce) {
        return standings.stream().filter(s -> taskForce.equals(s.office().taskForce())).toList();
    }

    /** Whether a unit reported nothing this month, so that its cells say 未报. */
    boolean isSilent(Standing standing) {
        return has(Plant.NOT_REPORTED) && standing.office().name().equals(District.SILENT);
    }

    /** Whether a unit's cell of projects is left blank. */
    boolean isBlank(Standing standing) {
        return has(Plant.BLANK_CELL) && standing.office().name().equals(District.BLANK);
    }

    String period() {
        return "1-" + month.getMonthValue() + "月份";
    }
}
