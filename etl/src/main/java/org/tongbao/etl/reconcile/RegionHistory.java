package org.tongbao.etl.reconcile;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;

/**
 * All that is known of one region over all years, superseded vintages included.
 *
 * @param reports rows of dim_report, by period, vintage
 * @param statements rows of fact_statement of those reports
 * @param memberships rows of fact_membership of those reports
 * @param commitments rows of fact_commitment of those reports
 * @param subjects rows of dim_subject of the region
 * @param successions rows of subject_succession of the region
 * @param paces rows of plan_pace of the region
 */
public record RegionHistory(
        long regionKey,
        List<StarRow> reports,
        List<StarRow> statements,
        List<StarRow> memberships,
        List<StarRow> commitments,
        List<StarRow> subjects,
        List<StarRow> successions,
        List<StarRow> paces) {

    public RegionHistory {
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
        memberships = List.copyOf(memberships);
        commitments = List.copyOf(commitments);
        subjects = List.copyOf(subjects);
        successions = List.copyOf(successions);
        paces = List.copyOf(paces);
    }
}
