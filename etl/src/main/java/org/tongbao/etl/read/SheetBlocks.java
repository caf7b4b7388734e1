package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What in a sheet is a paragraph and what a table. An empty row ends a table. A row with one text is a paragraph, but
 * inside a table, where it is a heading between rows or a row whose other cells are empty.
 */
final class SheetBlocks {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]*\\d(?:\\.\\d+)?%?");
    private static final int LONGEST_NAME = 15;

    private final List<Map<Integer, TextBuilder.Cell>> rows;
    private final List<Map<Integer, TextBuilder.Cell>> table = new ArrayList<>();
    private final TextBuilder out;

    private SheetBlocks(List<Map<Integer, TextBuilder.Cell>> rows, TextBuilder out) {
        this.rows = rows;
        this.out = out;
    }

    /** @param cells the cells with text, by row and column */
    static void write(NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> cells, TextBuilder out) {
        List<Map<Integer, TextBuilder.Cell>> block = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, NavigableMap<Integer, TextBuilder.Cell>> row : cells.entrySet()) {
            if (row.getKey() > last + 1) {
                new SheetBlocks(block, out).write();
                block = new ArrayList<>();
            }
            block.add(row.getValue());
            last = row.getKey();
        }
        new SheetBlocks(block, out).write();
    }

    private void write() {
        int width = columns(rows).size();
        for (int i = 0; i < rows.size(); i++) {
            Map<Integer, TextBuilder.Cell> row = rows.get(i);
            boolean heads = table.isEmpty() && width >= 4 && row.size() * 2 <= width;
            if (heads || isSingle(row) && !belongs(i)) {
                flush();
                out.paragraph(String.join("  ", row.values().stream().distinct().map(TextBuilder.Cell::text).toList()));
            } else {
                table.add(row);
            }
        }
        flush();
    }

    private static boolean isSingle(Map<Integer, TextBuilder.Cell> row) {
        return row.values().stream().distinct().count() == 1;
    }

    /** Whether the row with a single text is of the table above it. */
    private boolean belongs(int index) {
        if (table.isEmpty()) {
            return false;
        }
        for (int next = index + 1; next < rows.size(); next++) {
            if (!isSingle(rows.get(next))) {
                return rows.get(next).values().stream().anyMatch(cell -> NUMBER.matcher(cell.text()).matches());
            }
        }
        Map<Integer, TextBuilder.Cell> row = rows.get(index);
        return row.size() == 1 && row.values().iterator().next().text().length() <= LONGEST_NAME;
    }

    private void flush() {
        Grid grid = new Grid();
        List<Integer> columns = List.copyOf(columns(table));
        for (int r = 0; r < table.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                TextBuilder.Cell cell = table.get(r).get(columns.get(c));
                if (cell != null) {
                    grid.put(r, c, cell, 1, 1);
                }
            }
        }
        out.table(grid.rows());
        table.clear();
    }

    private static TreeSet<Integer> columns(List<Map<Integer, TextBuilder.Cell>> rows) {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }
}
