package org.tongbao.etl.conform;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;

/**
 * The facts of one region, conformed anew: the same rows in the same order, with the keys that names have now.
 *
 * @param met rows of dim_subject, subject_succession and dim_indicator that the facts need and the reference data doesn't have
 */
public record ConformedRegion(
        List<StarRow> statements, List<StarRow> memberships, List<StarRow> commitments, List<StarRow> met) {

    public ConformedRegion {
        statements = List.copyOf(statements);
        memberships = List.copyOf(memberships);
        commitments = List.copyOf(commitments);
        met = List.copyOf(met);
    }
}
