package org.tongbao.etl.sample;

import java.math.BigDecimal;

/**
 * Where one unit stands at the end of a month, cumulative from January.
 *
 * @param projectsTarget in 个
 * @param projects in 个
 * @param fundsTarget in 万元; 0 for a unit without a task
 * @param funds in 万元
 */
record Standing(District.Office office, int projectsTarget, int projects, long fundsTarget, long funds) {

    boolean hasFundsTask() {
        return fundsTarget > 0;
    }

    /** Whether the completion rate of its funds, as printed, is so much or more. */
    boolean reaches(int percent) {
        return Figures.rate(funds, fundsTarget).compareTo(BigDecimal.valueOf(percent)) >= 0;
    }

    boolean exceeds(int percent) {
        return Figures.rate(funds, fundsTarget).compareTo(BigDecimal.valueOf(percent)) > 0;
    }

    Standing withFunds(long other) {
        return new Standing(office, projectsTarget, projects, fundsTarget, other);
    }

    Standing withProjects(int other) {
        return new Standing(office, projectsTarget, other, fundsTarget, funds);
    }
}
