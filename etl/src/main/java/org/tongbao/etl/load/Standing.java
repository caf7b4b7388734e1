package org.tongbao.etl.load;

import java.util.stream.Collectors;
import org.tongbao.warehouse.star.Quotient;

/**
 * What the tables must have been made by to be up to date.
 *
 * @param reference fingerprint of the reference data
 * @param rules fingerprint of it and of the rules that derived tables are made by
 */
record Standing(String reference, String rules) {

    static Standing of(Knowledge given) {
        String reference = Hash.of(given.rules() + Dimensions.TABLES.stream()
                .map(table -> table.name()
                        + given.rows(table).stream().map(row -> row.values().toString()).sorted().toList())
                .collect(Collectors.joining("\n")));
        String rules = Hash.of(reference + Quotient.create() + ProgressRules.statements()
                + LoadJob.class.getPackage().getImplementationVersion());
        return new Standing(reference, rules);
    }

    /** Whether facts and dimensions are those of the present reference data. */
    boolean isFollowedBy(Ledger ledger) {
        return ledger.last().map(Ledger.Completed::reference).filter(reference::equals).isPresent();
    }

    /** Whether the derived tables are what the present rules make of what is loaded. */
    boolean isDerivedBy(Ledger ledger) {
        return ledger.last().filter(load -> ledger.isDerived(load.load(), rules)).isPresent();
    }
}
