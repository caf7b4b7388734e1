package org.tongbao.warehouse.semantic;

import java.util.Locale;

/** What a value is held against. Each adds columns to the answer, named after the metric. */
public enum Comparison {
    /** The year's target and the completion rate. */
    TARGET,
    /** The share of the year that should be done (序时进度), and by how many percentage points the completion rate leads it. */
    PACE,
    /** The same months of the year before (同比), on comparable subjects. */
    YOY,
    /** The period before (环比). */
    MOM,
    /** The place among its peers: within the region and kind, or among regions. */
    RANK,
    /** Places won since the period before of the same year. */
    RANK_CHANGE,
    /** Share of the whole region's figure. */
    SHARE_OF_WHOLE,
    /** What a target that follows from actual and rate is at least and at most. */
    TARGET_BOUNDS,
    /** The completion rate as it was printed, and where. */
    PRINTED_RATE;

    /** Whether it tells of the year's target, of which a period's own figure and a ratio have none. */
    public boolean isOfTarget() {
        return this == TARGET || this == PACE || this == TARGET_BOUNDS || this == PRINTED_RATE;
    }

    /** As written in queries and in the model. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
