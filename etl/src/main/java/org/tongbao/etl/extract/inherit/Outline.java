package org.tongbao.etl.extract.inherit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.names.Subject;

/** The headings that a paragraph stands under, by the numbering of official documents: 一、 （一） 1. （1） ①. */
final class Outline {

    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?<one>[一二三四五六七八九十]+、)|(?<two>\\([一二三四五六七八九十]+\\))|(?<three>\\d{1,2}[.、](?!\\d))|(?<four>\\(\\d{1,2}\\)|\\d{1,2}\\))|(?<five>[①-⑳]))");
    private static final int UNNUMBERED = 6;
    private static final String[] LEVELS = {"one", "two", "three", "four", "five"};

    private record Level(int depth, Frame frame) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Frame document;

    Outline(Subject whole) {
        this.document = new Frame(whole);
    }

    /** Where a numbered paragraph's words begin; 0 where it bears no number. */
    static int wordsBegin(String paragraph) {
        Matcher numbering = NUMBERING.matcher(paragraph);
        return numbering.find() ? numbering.end() : 0;
    }

    /** The frame of the heading or numbered paragraph that opens here. */
    Frame open(String paragraph) {
        Matcher numbering = NUMBERING.matcher(paragraph);
        int depth = UNNUMBERED;
        if (numbering.find()) {
            for (int i = 0; i < LEVELS.length; i++) {
                depth = numbering.group(LEVELS[i]) != null ? i + 1 : depth;
            }
        }
        while (!levels.isEmpty() && levels.peek().depth() >= depth) {
            levels.pop();
        }
        Frame frame = top().copy();
        levels.push(new Level(depth, frame));
        return frame;
    }

    Frame top() {
        return levels.isEmpty() ? document : levels.peek().frame();
    }

    /** The indicator and unit last spoken of carry on whatever the heading. */
    void carry(Frame from) {
        levels.forEach(level -> carry(from, level.frame()));
        carry(from, document);
    }

    private static void carry(Frame from, Frame to) {
        to.indicator = from.indicator;
        to.unit = from.unit;
        to.group = from.group;
        to.listed = from.listed;
    }
}
