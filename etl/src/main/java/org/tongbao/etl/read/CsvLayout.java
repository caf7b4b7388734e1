package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a text is comma-separated, and by which separator: several records one after another have as many of it
 * outside quotes, and nothing but a few lines of caption before them and of notes after them has none.
 */
record CsvLayout(char separator) {

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int LEAST_RECORDS = 3;
    private static final int MOST_LINES_AROUND = 6;
    private static final int LONGEST_CELL = 60;

    /** @param sentence whether it holds a cell that only prose would have */
    private record Line(int separators, boolean sentence) {}

    static Optional<CsvLayout> of(String text) {
        for (char separator : SEPARATORS) {
            if (isTable(lines(text, separator), separator)) {
                return Optional.of(new CsvLayout(separator));
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(List<Line> lines, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        lines.stream().filter(line -> line.separators > 0).forEach(line -> widths.merge(line.separators, 1, Integer::sum));
        if (widths.size() != 1 || widths.values().iterator().next() < LEAST_RECORDS) {
            return false;
        }
        int first = 0;
        while (lines.get(first).separators == 0) {
            first++;
        }
        int after = lines.size();
        while (lines.get(after - 1).separators == 0) {
            after--;
        }
        // Text with tables parted by tabs is read as such, so that not a character of it moves.
        int mostAround = separator == '\t' ? 0 : MOST_LINES_AROUND;
        return first <= mostAround && lines.size() - after <= mostAround
                && lines.subList(first, after).stream().allMatch(line -> line.separators > 0 && !line.sentence);
    }

    /** Blank lines left out. */
    private static List<Line> lines(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        int separators = 0;
        int cell = 0;
        boolean sentence = false;
        boolean blank = true;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (i == text.length() || !quoted && c == '\n') {
                if (!blank) {
                    lines.add(new Line(separators, sentence));
                }
                separators = 0;
                cell = 0;
                sentence = false;
                blank = true;
            } else if (c == '"' && (quoted || cell == 0)) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                separators++;
                cell = 0;
                blank = false;
            } else if (c != '\r') {
                cell++;
                blank &= Character.isWhitespace(c);
                sentence |= !quoted && (cell > LONGEST_CELL || c == '。');
            }
        }
        return lines;
    }
}
