package org.tongbao.etl.sample;

/**
 * What is planted, once in a series: the year counted from the first, and the month of the bulletin. Each contradiction
 * breaks one relation and leaves all others of its bulletin whole.
 */
enum Plant {
    /** The completion rate of the first in a table is not its actual ÷ target. */
    RATE_MISMATCH(0, 5),
    /** A township reports nothing: its cells say 未报. No contradiction. */
    NOT_REPORTED(0, 6),
    /** The three sectors don't sum to the whole. */
    SECTORS_NOT_WHOLE(0, 8),
    /** The whole's projects are said twice, differently. */
    SAID_TWICE(0, 11),
    /** How many departments are at zero is said twice, differently. */
    COUNT_CONFLICT(1, 3),
    /** The first and the last rank of a table are exchanged. */
    RANK_MISMATCH(1, 6),
    /** There is no bulletin for this month. No contradiction. */
    MISSING(1, 7),
    /** A township's target is changed, and the bulletin says so. No contradiction. */
    TARGET_ANNOUNCED(1, 8),
    /** Issued with wrong figures, then issued again with right ones. No contradiction. */
    REISSUED(1, 9),
    /** A township's cumulative funds are below the month before; sums and ranks follow the print. */
    CUMULATIVE_FALLS(1, 11),
    /** A cell is left blank. No contradiction. */
    BLANK_CELL(2, 3),
    /** The list of attachments prints last year; their tables do not. */
    ATTACHMENT_YEAR(2, 4),
    /** The total of a table is not the sum of its rows. */
    TOTAL_ROW(2, 7),
    /** A unit's target is another than the month before, and nothing says why. */
    TARGET_MOVED(2, 9),
    /** The growth on last year doesn't follow from last year's bulletin. */
    GROWTH_MISMATCH(2, 10);

    private final int year;
    private final int month;

    Plant(int year, int month) {
        this.year = year;
        this.month = month;
    }

    boolean isAt(int yearOfSeries, int monthOfYear) {
        return year == yearOfSeries && month == monthOfYear;
    }

    /** Whether it has happened by this month. */
    boolean isSince(int yearOfSeries, int monthOfYear) {
        return yearOfSeries > year || (yearOfSeries == year && monthOfYear >= month);
    }
}
