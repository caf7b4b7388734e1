package org.tongbao.etl.conform;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;

/**
 * What was printed in all bulletins of one region, as it was last conformed.
 *
 * @param reports rows of dim_report
 * @param statements rows of fact_statement
 * @param memberships rows of fact_membership
 * @param commitments rows of fact_commitment
 * @param subjects rows of dim_subject of the region
 */
public record PrintedRegion(
        List<StarRow> reports,
        List<StarRow> statements,
        List<StarRow> memberships,
        List<StarRow> commitments,
        List<StarRow> subjects) {

    public PrintedRegion {
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
        memberships = List.copyOf(memberships);
        commitments = List.copyOf(commitments);
        subjects = List.copyOf(subjects);
    }
}
