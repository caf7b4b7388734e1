package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text: kept as it is. Two or more lines in a row parted alike, by tabs or upright bars, are a table. */
final class PlainText {

    private static final Pattern RULE = Pattern.compile("[|:\\-+\\s—]+");

    private PlainText() {}

    static Content read(byte[] bytes) throws UnreadableDocument {
        String text = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableDocument("不是文字文件，也不是认得的格式（docx、doc、xlsx、xls、HTML、PDF、文本）");
        }
        return new Content(text, tables(text));
    }

    private static List<DocumentTable> tables(String text) {
        List<DocumentTable> tables = new ArrayList<>();
        List<DocumentTable.Row> rows = new ArrayList<>();
        char separator = 0;
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int newline = text.indexOf('\n', lineStart);
            int lineEnd = newline < 0 ? text.length() : newline;
            String line = text.substring(lineStart, lineEnd);
            char own = separatorOf(line);
            if (own != 0 && (separator == 0 || own == separator)) {
                separator = own;
                if (!RULE.matcher(line).matches() || line.isBlank()) {
                    rows.add(row(text, lineStart, lineEnd, own));
                }
            } else {
                close(rows, tables);
                separator = own;
                if (own != 0) {
                    rows.add(row(text, lineStart, lineEnd, own));
                }
            }
            lineStart = lineEnd + 1;
        }
        close(rows, tables);
        return tables;
    }

    private static void close(List<DocumentTable.Row> rows, List<DocumentTable> tables) {
        if (rows.size() >= 2) {
            tables.add(new DocumentTable(
                    new Span(rows.get(0).span().start(), rows.get(rows.size() - 1).span().end()), rows));
        }
        rows.clear();
    }

    private static char separatorOf(String line) {
        return line.indexOf('\t') >= 0 && !line.isBlank() ? '\t'
                : line.chars().filter(c -> c == '|' || c == '｜').count() >= 2 ? '|'
                : 0;
    }

    private static DocumentTable.Row row(String text, int start, int end, char separator) {
        List<Span> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            boolean parts = i == end || text.charAt(i) == separator || (separator == '|' && text.charAt(i) == '｜');
            if (parts) {
                cells.add(trimmed(text, from, i));
                from = i + 1;
            }
        }
        if (separator == '|') {
            dropOutside(cells);
        }
        return new DocumentTable.Row(new Span(start, end), cells);
    }

    /** | a | b | has nothing before its first bar and after its last. */
    private static void dropOutside(List<Span> cells) {
        if (cells.size() > 1 && cells.get(0).start() == cells.get(0).end()) {
            cells.remove(0);
        }
        int last = cells.size() - 1;
        if (last > 0 && cells.get(last).start() == cells.get(last).end()) {
            cells.remove(last);
        }
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
