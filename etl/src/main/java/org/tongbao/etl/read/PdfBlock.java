package org.tongbao.etl.read;

import java.util.List;

/** What stands on a page, from top to bottom: lines of text and tables. */
sealed interface PdfBlock {

    int page();

    /** How far down the page it begins. */
    float top();

    /** @param pieces its parts between gaps as wide as those between columns */
    record Line(int page, float top, float pageHeight, float left, float right, float size, String text, List<Piece> pieces)
            implements PdfBlock {
        public Line {
            pieces = List.copyOf(pieces);
        }

        boolean hasGaps() {
            return pieces.size() > 1;
        }
    }

    record Piece(float left, float right, String text) {
        float centre() {
            return (left + right) / 2;
        }
    }

    /** What a column takes up across the page: up to its lines, or as far as its widest text. */
    record Column(float left, float right) {
        float overlap(Column other, float shift) {
            return Math.min(right, other.right + shift) - Math.max(left, other.left + shift);
        }
    }

    record Table(int page, float top, List<Column> columns, List<List<TextBuilder.Cell>> rows) implements PdfBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
