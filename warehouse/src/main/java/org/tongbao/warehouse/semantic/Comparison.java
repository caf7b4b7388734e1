package org.tongbao.warehouse.semantic;

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
    SHARE_OF_WHOLE
}
