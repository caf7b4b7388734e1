package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Files of Word 97 to 2003: paragraphs and tables in the order of the body. */
final class Doc {

    private static final int SAME_EDGE_TWIPS = 30;

    private Doc() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            Range range = document.getRange();
            for (int p = 0; p < range.numParagraphs(); p++) {
                Paragraph paragraph = range.getParagraph(p);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    table(out, table);
                    p += table.numParagraphs() - 1;
                } else {
                    out.paragraph(plain(paragraph.text()));
                }
            }
        }
        return Content.of(out);
    }

    /** A cell spans as many columns as edges of other rows' cells fall inside it. */
    private static void table(TextBuilder out, Table table) {
        NavigableMap<Integer, Integer> columns = columns(table);
        Grid grid = new Grid();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int first = columns.floorEntry(cell.getLeftEdge() + SAME_EDGE_TWIPS).getValue();
                int after = c + 1 < row.numCells()
                        ? columns.floorEntry(row.getCell(c + 1).getLeftEdge() + SAME_EDGE_TWIPS).getValue()
                        : columns.floorEntry(cell.getLeftEdge() + cell.getWidth() + SAME_EDGE_TWIPS).getValue();
                boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                TextBuilder.Cell above = goesOn ? grid.at(r - 1, first) : null;
                grid.put(r, first, above != null ? above : new TextBuilder.Cell(plain(cell.text())), 1, Math.max(1, after - first));
            }
        }
        out.table(grid.rows());
    }

    private static NavigableMap<Integer, Integer> columns(Table table) {
        NavigableMap<Integer, Integer> columns = new TreeMap<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                columns.put(cell.getLeftEdge(), 0);
                columns.put(cell.getLeftEdge() + cell.getWidth(), 0);
            }
        }
        int index = -1;
        int last = 0;
        for (Map.Entry<Integer, Integer> edge : columns.entrySet()) {
            if (index < 0 || edge.getKey() - last > SAME_EDGE_TWIPS) {
                index++;
                last = edge.getKey();
            }
            edge.setValue(index);
        }
        return columns;
    }

    /** Without field codes and without the marks that end paragraphs and cells. */
    private static String plain(String text) {
        return Range.stripFields(text).replaceAll("[\\x00-\\x08\\x0b-\\x1f]+", "\n");
    }
}
