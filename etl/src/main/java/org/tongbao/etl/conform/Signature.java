package org.tongbao.etl.conform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Who signs a document: the short lines at its end that are names or dates. */
final class Signature {

    private static final int MOST_LINES = 4;
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}()、]{4,30}");
    private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发?)?");

    private Signature() {}

    /** The names one after another; empty where the text ends otherwise. */
    static String of(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(Heading::plain).filter(line -> !line.isEmpty()).toList());
        Collections.reverse(lines);
        StringBuilder names = new StringBuilder();
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            if (NAME.matcher(line).matches()) {
                names.append(line);
            } else if (!DATE.matcher(line).matches()) {
                break;
            }
        }
        return names.toString();
    }
}
