package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables that lost their layout and stand with one cell a line, as they come out of web pages and PDF viewers.
 *
 * <pre>
 * 序号 / 单位 / 任务（个） / 完成（个） / 1 / 云门镇 / 12 / 3 / 2 / 石桥乡 / 8 / 0 / 合计 / 20 / 3
 * </pre>
 *
 * <p>Rows are told by their numbering, or else by a name followed by as many numbers each time. Of a header in two levels
 * the groups stand before their parts, and a part that comes again opens the next group.
 */
final class FlatTables {

    private static final int LONGEST_CELL = 24;
    private static final int MOST_HEADERS = 24;
    private static final int LEAST_ROWS = 3;
    private static final Pattern NUMBER = Pattern.compile("[-−△]?[\\d,，.]+[%％]?|[-—–/]+|未报");
    private static final Pattern ORDINAL_HEADER = Pattern.compile("序号|编号|排名|名次|位次");
    private static final Pattern SENTENCE = Pattern.compile("[。；;，]");
    private static final Pattern TOTAL = Pattern.compile(".{0,6}(?:合计|总计|小计)|平均");

    private final String text;
    private final List<Span> lines;
    private final List<DocumentTable> tables = new ArrayList<>();

    private FlatTables(String text, List<Span> lines) {
        this.text = text;
        this.lines = lines;
    }

    static List<DocumentTable> in(String text) {
        FlatTables finder = new FlatTables(text, lines(text));
        for (int at = 0; at < finder.lines.size(); at++) {
            int end = finder.numbered(at);
            end = end > at ? end : finder.named(at);
            at = end > at ? end - 1 : at;
        }
        return finder.tables;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private String line(int i) {
        return i < lines.size() ? lines.get(i).of(text) : "";
    }

    private boolean isCell(int i) {
        return i < lines.size() && line(i).length() <= LONGEST_CELL && !SENTENCE.matcher(line(i)).find();
    }

    /** @return where the lines of a table that opens with 序号 end; {@code at} where none does */
    private int numbered(int at) {
        if (!ORDINAL_HEADER.matcher(line(at)).matches()) {
            return at;
        }
        int body = at + 1;
        while (isCell(body) && !line(body).equals("1") && body - at <= MOST_HEADERS) {
            body++;
        }
        int width = line(body).equals("1") ? width(body) : 0;
        int headers = body - at;
        if (width < 3 || width > headers) {
            return at;
        }
        List<DocumentTable.Row> rows = new ArrayList<>(header(at, headers, width));
        int next = body;
        int expected = 1;
        while (next < lines.size()) {
            if (line(next).equals(Integer.toString(expected)) && next + width <= lines.size()) {
                rows.add(row(next, width, false));
                next += width;
                expected++;
            } else if (TOTAL.matcher(line(next)).matches() && NUMBER.matcher(line(next + 1)).matches()) {
                int cells = 1;
                while (cells < width - 1 && NUMBER.matcher(line(next + cells)).matches()) {
                    cells++;
                }
                rows.add(row(next, cells, true));
                next += cells;
            } else {
                break;
            }
        }
        if (expected <= LEAST_ROWS) {
            return at;
        }
        tables.add(new DocumentTable(new Span(lines.get(at).start(), lines.get(next - 1).end()), rows));
        return next;
    }

    /** Rows of a name and as many numbers each, under a header of as many words. */
    private int named(int at) {
        int width = nameAndNumbers(at);
        if (width < 3 || at < width) {
            return at;
        }
        for (int i = at - width; i < at; i++) {
            if (!isCell(i) || NUMBER.matcher(line(i)).matches()) {
                return at;
            }
        }
        List<DocumentTable.Row> rows = new ArrayList<>();
        rows.add(row(at - width, width, false));
        int next = at;
        while (nameAndNumbers(next) == width) {
            rows.add(row(next, width, false));
            next += width;
        }
        if (rows.size() <= LEAST_ROWS) {
            return at;
        }
        tables.add(new DocumentTable(new Span(lines.get(at - width).start(), lines.get(next - 1).end()), rows));
        return next;
    }

    /** How many lines a name and the numbers after it take; 0 where no name stands. */
    private int nameAndNumbers(int at) {
        if (!isCell(at) || NUMBER.matcher(line(at)).matches()) {
            return 0;
        }
        int cells = 1;
        while (at + cells < lines.size() && NUMBER.matcher(line(at + cells)).matches()) {
            cells++;
        }
        return cells;
    }

    /** The distance at which 1 is followed by 2 and by 3. */
    private int width(int body) {
        for (int width = 3; width <= MOST_HEADERS; width++) {
            if (line(body + width).equals("2") && line(body + 2 * width).equals("3")) {
                return width;
            }
        }
        return 0;
    }

    private DocumentTable.Row row(int from, int cells, boolean total) {
        List<Span> spans = new ArrayList<>();
        if (total) {
            spans.add(new Span(lines.get(from).start(), lines.get(from).start()));
        }
        for (int i = from; i < from + cells; i++) {
            spans.add(lines.get(i));
        }
        return new DocumentTable.Row(new Span(lines.get(from).start(), lines.get(from + cells - 1).end()), spans);
    }

    private List<DocumentTable.Row> header(int at, int headers, int width) {
        int groups = headers - width;
        if (groups == 0) {
            return List.of(row(at, width, false));
        }
        int direct = Math.min(2, width - 1);
        List<Span> upper = new ArrayList<>();
        List<Span> lower = new ArrayList<>();
        for (int i = 0; i < direct; i++) {
            upper.add(lines.get(at + i));
            lower.add(lines.get(at + i));
        }
        int group = 0;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < width - direct; i++) {
            int part = at + direct + groups + i;
            if (parts.contains(line(part)) && group < groups - 1) {
                group++;
                parts.clear();
            }
            parts.add(line(part));
            upper.add(lines.get(at + direct + group));
            lower.add(lines.get(part));
        }
        Span whole = new Span(lines.get(at).start(), lines.get(at + headers - 1).end());
        return List.of(new DocumentTable.Row(whole, upper), new DocumentTable.Row(whole, lower));
    }
}
