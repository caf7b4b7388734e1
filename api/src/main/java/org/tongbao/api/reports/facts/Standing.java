package org.tongbao.api.reports.facts;

/**
 * Where one subject stands in one indicator at the period's end.
 *
 * @param status reported, zero, blank, not_applicable, not_reported …
 * @param lead of the completion rate over the pace, in percentage points
 * @param growth on the same months of last year
 * @param rank null without a figure
 * @param ranked how many have a rank
 * @param lastRank at the same month of last year; null where there was none
 * @param lastCompletion the completion rate of the same months of last year
 * @param completionChange since then, in percentage points
 */
public record Standing(String id, String name, Kind kind, String status, Figure actual, Figure target, Figure completion, Figure pace,
        Figure lead, Figure lastYear, Figure growth, Integer rank, Integer ranked, Integer lastRank, Figure lastCompletion,
        Figure completionChange) {

    public boolean isZero() {
        return actual.isKnown() && actual.value().signum() == 0;
    }

    /** Whether it has reached what should be done by now. */
    public boolean isOnPace() {
        return lead.isKnown() && lead.value().signum() >= 0;
    }

    /** Places won since last year; null where either rank is missing. */
    public Integer placesWon() {
        return rank == null || lastRank == null ? null : lastRank - rank;
    }
}
