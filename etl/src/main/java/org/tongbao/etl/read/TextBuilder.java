package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays paragraphs and tables out as one text, and keeps where the cells came to stand. */
final class TextBuilder implements Blocks {

    private final StringBuilder text = new StringBuilder();
    private final List<DocumentTable> tables = new ArrayList<>();

    /** What a cell holds besides words, in order: paragraphs and tables of its own. */
    private sealed interface Part {
        record Lines(String text) implements Part {}

        record Table(List<List<Cell>> grid) implements Part {}
    }

    /** A cell of a table to be laid out. One that spans several positions is the same object at each. */
    static final class Cell {
        private final List<Part> parts;
        private final String text;

        Cell(String text) {
            this(List.of(new Part.Lines(text)));
        }

        private Cell(List<Part> parts) {
            this.parts = parts;
            this.text = parts.stream()
                    .map(part -> part instanceof Part.Lines lines ? lines.text : "")
                    .collect(Collectors.joining("\n"))
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .strip();
        }

        String text() {
            return text;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** Gathers what stands in a cell. */
    static final class CellBuilder implements Blocks {
        private final List<Part> parts = new ArrayList<>();

        @Override
        public void paragraph(String line) {
            parts.add(new Part.Lines(line));
        }

        @Override
        public void table(List<List<Cell>> grid) {
            parts.add(new Part.Table(grid));
        }

        Cell cell() {
            return new Cell(List.copyOf(parts));
        }
    }

    @Override
    public void paragraph(String line) {
        String stripped = line.strip();
        if (!stripped.isEmpty()) {
            stripped.lines().map(String::strip).filter(part -> !part.isEmpty()).forEach(part -> text.append(part).append('\n'));
        }
    }

    /**
     * Rows without any text are left out. A single row or column is a frame around paragraphs, not a table. Tables inside
     * cells come after the table.
     */
    @Override
    public void table(List<List<Cell>> grid) {
        long filled = grid.stream().filter(row -> !row.stream().allMatch(Cell::isEmpty)).count();
        if (filled < 2 || grid.get(0).size() < 2) {
            contents(grid, true);
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
        contents(grid, false);
    }

    private void contents(List<List<Cell>> grid, boolean words) {
        Set<Cell> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Cell> row : grid) {
            for (Cell cell : row) {
                if (done.add(cell)) {
                    for (Part part : cell.parts) {
                        if (part instanceof Part.Table inner) {
                            table(inner.grid);
                        } else if (words && part instanceof Part.Lines lines) {
                            paragraph(lines.text);
                        }
                    }
                }
            }
        }
    }

    String text() {
        return text.toString();
    }

    List<DocumentTable> tables() {
        return List.copyOf(tables);
    }
}
