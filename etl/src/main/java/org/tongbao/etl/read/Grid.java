package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;

/** A table made rectangular: a cell that spans several positions stands at each of them. */
final class Grid {

    /** No bulletin's table comes near; a few bytes of markup can claim to span more than memory holds. */
    private static final int MOST_POSITIONS = 1_000_000;
    private static final int WIDEST = 1024;

    private final List<List<TextBuilder.Cell>> rows = new ArrayList<>();
    private int width;

    /** Puts a cell at the first free position of a row. */
    void add(int row, TextBuilder.Cell cell, int rowSpan, int columnSpan) {
        int column = 0;
        while (at(row, column) != null) {
            column++;
        }
        put(row, column, cell, rowSpan, columnSpan);
    }

    void put(int row, int column, TextBuilder.Cell cell, int rowSpan, int columnSpan) {
        width = Math.max(width, column + columnSpan);
        long height = Math.max(rows.size(), (long) row + rowSpan);
        if (width > WIDEST || height * width > MOST_POSITIONS) {
            throw new Excess("有 " + height + " 行 " + width + " 列的表格");
        }
        for (int r = row; r < row + rowSpan; r++) {
            while (rows.size() <= r) {
                rows.add(new ArrayList<>());
            }
            List<TextBuilder.Cell> cells = rows.get(r);
            while (cells.size() < column + columnSpan) {
                cells.add(null);
            }
            for (int c = column; c < column + columnSpan; c++) {
                cells.set(c, cell);
            }
        }
    }

    TextBuilder.Cell at(int row, int column) {
        return row >= 0 && row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : null;
    }

    int height() {
        return rows.size();
    }

    /** All rows, as wide as the widest; positions never filled are empty cells of their own. */
    List<List<TextBuilder.Cell>> rows() {
        List<List<TextBuilder.Cell>> filled = new ArrayList<>();
        for (List<TextBuilder.Cell> row : rows) {
            List<TextBuilder.Cell> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                TextBuilder.Cell cell = c < row.size() ? row.get(c) : null;
                cells.add(cell == null ? new TextBuilder.Cell("") : cell);
            }
            filled.add(cells);
        }
        return filled;
    }
}
