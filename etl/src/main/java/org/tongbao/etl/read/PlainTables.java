package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the tables of plain text: lines under one another whose cells are parted by tabs or by bars. */
final class PlainTables {

    private static final Pattern RULE = Pattern.compile("[\\s|｜:=+\\-\u2013\u2014\u2500-\u257F]*[-=\u2013\u2014\u2500\u2501]{2}[\\s|｜:=+\\-\u2013\u2014\u2500-\u257F]*");
    private static final List<String> BARS = List.of("|", "｜", "│", "┃");
    private static final String TAB = "\t";
    private static final int LONGEST_RULE = 1000;

    private final String text;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final List<Line> run = new ArrayList<>();
    private String separator;

    private record Line(Span span, List<Span> cells) {
        boolean isRule() {
            return cells.isEmpty();
        }
    }

    private PlainTables(String text) {
        this.text = text;
    }

    static List<DocumentTable> in(String text) {
        PlainTables finder = new PlainTables(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            finder.line(new Span(start, end));
            start = end + 1;
        }
        finder.close();
        return finder.tables;
    }

    private void line(Span span) {
        String found = separatorOf(span.of(text));
        if (found == null || separator != null && !found.equals(separator)) {
            close();
        }
        if (found != null) {
            separator = found;
            boolean rule = !found.equals(TAB) && isRule(span.of(text));
            run.add(new Line(span, rule ? List.of() : cells(span, found)));
        }
    }

    /** The time that the pattern takes grows with the square of the length. */
    private static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE && RULE.matcher(line).matches();
    }

    /** A tab that only indents parts nothing; inside a table it stands for an empty first cell. */
    private String separatorOf(String line) {
        if (separator != null && !separator.equals(TAB) && isRule(line)) {
            return separator;
        }
        for (String bar : BARS) {
            if (line.contains(bar)) {
                return bar;
            }
        }
        int tab = line.indexOf('\t');
        boolean parts = tab >= 0 && !line.isBlank() && (!line.substring(0, tab).isBlank() || TAB.equals(separator));
        return parts ? TAB : null;
    }

    private List<Span> cells(Span line, String separator) {
        List<Span> cells = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == separator.charAt(0)) {
                cells.add(trimmed(start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void close() {
        while (!run.isEmpty() && run.get(run.size() - 1).isRule()) {
            run.remove(run.size() - 1);
        }
        List<Line> lines = run.stream().filter(line -> !line.isRule()).toList();
        if (isTable(lines)) {
            int left = framed(lines, true) ? 1 : 0;
            int right = framed(lines, false) ? 1 : 0;
            int width = lines.stream().mapToInt(line -> line.cells.size()).max().orElse(0) - left - right;
            List<DocumentTable.Row> rows = new ArrayList<>();
            for (Line line : lines) {
                rows.add(new DocumentTable.Row(line.span, padded(line, left, right, width)));
            }
            tables.add(new DocumentTable(new Span(run.get(0).span.start(), lines.get(lines.size() - 1).span.end()), rows));
        }
        run.clear();
        separator = null;
    }

    private static List<Span> padded(Line line, int left, int right, int width) {
        List<Span> cells = new ArrayList<>(line.cells.subList(left, Math.max(left, line.cells.size() - right)));
        while (cells.size() < width) {
            cells.add(new Span(line.span.end(), line.span.end()));
        }
        return cells;
    }

    /** Whether bars stand around the rows, and not only between the cells. */
    private boolean framed(List<Line> lines, boolean left) {
        return !TAB.equals(separator) && lines.stream().allMatch(line -> {
            Span outer = line.cells.get(left ? 0 : line.cells.size() - 1);
            return outer.start() == outer.end() && line.cells.size() > 2;
        });
    }

    /** Two rows of as many cells, or else the separators are decoration. */
    private static boolean isTable(List<Line> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        lines.forEach(line -> widths.merge(line.cells.size(), 1, Integer::sum));
        return widths.entrySet().stream().anyMatch(width -> width.getKey() >= 2 && width.getValue() >= 2);
    }
}
