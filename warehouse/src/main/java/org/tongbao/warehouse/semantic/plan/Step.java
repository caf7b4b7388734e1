package org.tongbao.warehouse.semantic.plan;

/** One step of a plan: a named table expression over those before it. */
sealed interface Step
        permits ReadCells, JoinToCalendar, TakePeriods, JoinEarlier, NoteEarlier, ConcludeSubjects, ReadMembers, MeasureMetrics,
                AddUpSubjects, Conclude, RankPeers, CompareRanks, JoinWhole, SpreadMetrics {

    /** The name that later steps read it by. */
    String name();

    /** Writes its SELECT. */
    void write(SqlText sql);
}
