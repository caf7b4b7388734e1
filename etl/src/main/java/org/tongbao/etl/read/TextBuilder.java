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
        private final String lines;
        private final String text;

        Cell(String text) {
            this.lines = text;
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

    /** Rows without any text are left out. A single row or column is a frame around paragraphs, not a table. */
    void table(List<List<Cell>> grid) {
        long filled = grid.stream().filter(row -> !row.stream().allMatch(Cell::isEmpty)).count();
        if (filled < 2 || grid.get(0).size() < 2) {
            grid.stream().flatMap(List::stream).distinct().forEach(cell -> paragraph(cell.lines));
            return;
        }
        int tableStart = text.length();
        List<DocumentTable.Row> rows = new ArrayList<>();
        Map<Cell, Span> placed = new IdentityHashMap<>();
        for (List<Cell> row : grid) {
            if (row.stream().allMatch(Cell::isEmpty)) {
                continue;
            }
            int rowStart = text.length();
            boolean first = true;
            List<Span> spans = new ArrayList<>();
            for (Cell cell : row) {
                if (!placed.containsKey(cell)) {
                    if (!first) {
                        text.append('\t');
                    }
                    first = false;
                    placed.put(cell, new Span(text.length(), text.length() + cell.text.length()));
                    text.append(cell.text);
                }
                spans.add(placed.get(cell));
            }
            rows.add(new DocumentTable.Row(new Span(rowStart, text.length()), spans));
            text.append('\n');
        }
        tables.add(new DocumentTable(new Span(tableStart, text.length() - 1), rows));
    }

    String text() {
        return text.toString();
    }

    List<DocumentTable> tables() {
        return List.copyOf(tables);
    }
}
