package org.tongbao.etl.extract.grammar;

import java.util.regex.Matcher;

/** The words of one paragraph that demand what is to come, as 确保 does, found once for all its clauses. */
final class Demands {

    private static final String OPENINGS = "确还须至预主目力务必争要不努";

    private final String paragraph;
    private final Matcher demand;
    private int start = -1;
    private int end;

    Demands(String paragraph) {
        this.paragraph = paragraph;
        this.demand = Wording.DEMAND.matcher(paragraph);
    }

    boolean isOf(String text) {
        return paragraph == text;
    }

    /** Where the first demand from {@code from} on ends; past the paragraph's end where there is none. */
    int firstEnd(int from) {
        if (start < from) {
            start = from;
            while (start < paragraph.length() && !(OPENINGS.indexOf(paragraph.charAt(start)) >= 0 && demand.region(start, paragraph.length()).lookingAt())) {
                start++;
            }
            end = start < paragraph.length() ? demand.end() : paragraph.length() + 1;
        }
        return end;
    }
}
