package org.tongbao.warehouse.star;

import java.util.List;

/** All tables of the star, dimensions first. */
public final class Star {

    public static final List<Table> TABLES = List.of(
            DimRegion.TABLE,
            DimSubject.TABLE,
            SubjectAlias.TABLE,
            SubjectSuccession.TABLE,
            DimIndicator.TABLE,
            DimCategory.TABLE,
            DimPeriod.TABLE,
            PlanPace.TABLE,
            DimReport.TABLE,
            DocumentText.TABLE,
            FactStatement.TABLE,
            FactMembership.TABLE,
            FactCommitment.TABLE,
            FactProgress.TABLE,
            FactFinding.TABLE);

    private Star() {}

    /** @throws IllegalArgumentException if there is no such table */
    public static Table table(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the star has no table " + name));
    }
}
