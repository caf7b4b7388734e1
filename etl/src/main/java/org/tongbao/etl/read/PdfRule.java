package org.tongbao.etl.read;

/**
 * A straight line drawn on a page, across or down, in points from the top left as the text is read.
 *
 * @param at how far down a line across stands, or how far to the right a line down
 * @param from where it starts along its own direction
 * @param to where it ends
 */
record PdfRule(boolean across, float at, float from, float to) {

    boolean covers(float start, float end) {
        float common = Math.min(to, end) - Math.max(from, start);
        return common >= (end - start) * 0.6f;
    }
}
