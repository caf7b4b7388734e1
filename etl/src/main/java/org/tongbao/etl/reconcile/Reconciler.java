package org.tongbao.etl.reconcile;

import java.util.List;
import org.tongbao.warehouse.star.StarRow;

/** Holds a region's figures against each other. */
public final class Reconciler {

    private static final List<Rule> RULES = List.of(
            new SectorsSumToWhole(),
            new PartsExceedWhole(),
            new RateFollowsFromFigures(),
            new GrowthFollowsFromLastYear(),
            new CountsAgree(),
            new ListsAgreeWithTable(),
            new SaidTwice(),
            new TotalRow(),
            new RankFollowsRate(),
            new RosterComplete(),
            new CumulativeNeverFalls(),
            new TargetsMoveAnnounced(),
            new AttachmentMonths(),
            new IssueDate(),
            new Demands(),
            new DecimalPoint(),
            new OddTarget(),
            new MonthIsOver(),
            new RowsAsSaid(),
            new TownshipsCounted(),
            new MisprintedName(),
            new ListOfOneKind(),
            new GapFollowsPace());

    /** Rows of fact_finding: none where everything fits. */
    public List<StarRow> findings(RegionHistory history) {
        History sorted = History.of(history);
        return RULES.stream()
                .flatMap(rule -> rule.check(sorted).stream())
                .map(finding -> finding.row(sorted.region()))
                .toList();
    }
}
