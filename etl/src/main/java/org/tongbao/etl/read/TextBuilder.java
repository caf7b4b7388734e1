package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Lays paragraphs and tables out as one text, and keeps where the cells came to stand. */
final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<DocumentTable> tables = new ArrayList<>();

    /** A cell of a table to be laid out. One that spans several positions is the same object at each. */
    static final class Cell {
        private final String text;

        Cell(String text) {
            this.text = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        }

        String text() {
            return text;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    void paragraph(String line) {
        String stripped = line.strip();
        if (!stripped.isEmpty()) {
            stripped.lines().map(String::strip).filter(part -> !part.isEmpty()).forEach(part -> text.append(part).append('\n'));
        }
    }

    /** Rows without any text are left out; a table without rows leaves nothing. */
    void table(List<List<Cell>> grid) {
        int tableStart = text.length();
        List<DocumentTable.Row> rows = new ArrayList<>();
        Map<Cell, Span> placed = new IdentityHashMap<>();
        for (List<Cell> row : grid) {
            if (row.stream().allMatch(Cell::isEmpty)) {
                continue;
            }
            int rowStart = text.length();
            List<Span> spans = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                Cell cell = row.get(c);
                boolean repeated = placed.containsKey(cell);
                if (!repeated) {
                    if (text.length() > rowStart) {
                        text.append('\t');
                    }
                    placed.put(cell, new Span(text.length(), text.length() + cell.text.length()));
                    text.append(cell.text);
                }
                spans.add(placed.get(cell));
            }
            rows.add(new DocumentTable.Row(new Span(rowStart, text.length()), spans));
            text.append('\n');
        }
        if (!rows.isEmpty()) {
            tables.add(new DocumentTable(new Span(tableStart, text.length() - 1), rows));
        }
    }

    String text() {
        return text.toString();
    }

    List<DocumentTable> tables() {
        return List.copyOf(tables);
    }
}
