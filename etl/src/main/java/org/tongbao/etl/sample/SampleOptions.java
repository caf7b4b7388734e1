package org.tongbao.etl.sample;

/**
 * How much to write.
 *
 * @param regions fictional districts, at least 1
 * @param firstYear of the series
 * @param years at least 1; what is planted is spread over the first three
 */
public record SampleOptions(int regions, int firstYear, int years) {

    public static final SampleOptions USUAL = new SampleOptions(1, 2019, 3);

    /** Fictional codes reach from 990101 to 990999. */
    private static final int MOST_REGIONS = 899;

    public SampleOptions {
        if (regions < 1 || regions > MOST_REGIONS || years < 1 || years > 40) {
            throw new IllegalArgumentException("地区数应在 1 到 " + MOST_REGIONS + " 之间，年数应在 1 到 40 之间");
        }
    }
}
