package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table without lines. A part of an upper row that has others below it is the heading of a group, and
 * stands over as many columns to its left as to its right.
 */
final class AlignedHeader {

    private final List<List<PdfBlock.Piece>> rows;
    private final List<Float> centres;

    private AlignedHeader(List<List<PdfBlock.Piece>> rows, List<Float> centres) {
        this.rows = rows;
        this.centres = centres;
    }

    /** @param rows for each column a part, or null */
    static List<List<TextBuilder.Cell>> cells(List<List<PdfBlock.Piece>> rows, List<Float> centres) {
        AlignedHeader header = new AlignedHeader(rows, centres);
        List<List<TextBuilder.Cell>> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            cells.add(header.row(r));
        }
        return cells;
    }

    private List<TextBuilder.Cell> row(int r) {
        List<PdfBlock.Piece> row = rows.get(r);
        List<TextBuilder.Cell> cells = new ArrayList<>();
        row.forEach(piece -> cells.add(new TextBuilder.Cell(piece == null ? "" : piece.text())));
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c) != null && isLeaf(r + 1, c)) {
                continue;
            }
            for (int under : row.get(c) == null ? List.<Integer>of() : under(r, row.get(c))) {
                cells.set(under, cells.get(c));
            }
        }
        return cells;
    }

    /** Whether nothing stands in the last row of the header at this column. */
    private boolean isLeaf(int from, int column) {
        return from >= rows.size() || rows.get(rows.size() - 1).get(column) == null;
    }

    private List<Integer> under(int r, PdfBlock.Piece group) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        List<Integer> middle = new ArrayList<>();
        for (int c = 0; c < centres.size(); c++) {
            if (isLeaf(r + 1, c) || nearest(r, c) != group) {
                continue;
            }
            float distance = centres.get(c) - group.centre();
            if (Math.abs(distance) < (group.right() - group.left()) / 4) {
                middle.add(c);
            } else {
                (distance < 0 ? left : right).add(c);
            }
        }
        while (left.size() > right.size()) {
            left.remove(0);
        }
        while (right.size() > left.size()) {
            right.remove(right.size() - 1);
        }
        left.addAll(middle);
        left.addAll(right);
        return left;
    }

    private PdfBlock.Piece nearest(int r, int column) {
        PdfBlock.Piece nearest = null;
        for (int c = 0; c < centres.size(); c++) {
            PdfBlock.Piece piece = rows.get(r).get(c);
            boolean group = piece != null && !isLeaf(r + 1, c);
            if (group && (nearest == null || away(piece, column) < away(nearest, column))) {
                nearest = piece;
            }
        }
        return nearest;
    }

    private float away(PdfBlock.Piece piece, int column) {
        return Math.abs(piece.centre() - centres.get(column));
    }
}
