package org.tongbao.api.reports.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.tongbao.api.reports.text.Block;

/** Tables as wide as the type area, their header repeated on each page. */
final class Tables {

    /** 156 mm. */
    static final int WIDTH = 8844;
    private static final int SIDE = 40;

    private Tables() {}

    static void write(XWPFDocument document, Block.Table table, Runs runs) {
        int columns = table.columns().size();
        int[] widths = widths(table);
        XWPFTable written = create(document, table.rows().size() + 1, widths);
        header(written, table.columns().stream().map(Block.Column::header).toList());
        for (int r = 0; r < table.rows().size(); r++) {
            Block.Row row = table.rows().get(r);
            XWPFTableRow to = written.getRow(r + 1);
            to.setCantSplitRow(true);
            for (int c = 0; c < columns; c++) {
                Block.Cell cell = row.cells().get(c);
                XWPFParagraph paragraph = paragraph(to.getCell(c), cell instanceof Block.Cell.Words && c == 1 ? "CellText" : "Cell");
                if (cell instanceof Block.Cell.Number number) {
                    runs.figure(paragraph, number.shown(), number.figure());
                } else {
                    paragraph.createRun().setText(cell.shown());
                }
            }
        }
    }

    static XWPFTable create(XWPFDocument document, int rows, int[] widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        margins.addNewLeft().setW(BigInteger.valueOf(SIDE));
        margins.getLeft().setType(STTblWidth.DXA);
        margins.addNewRight().setW(BigInteger.valueOf(SIDE));
        margins.getRight().setType(STTblWidth.DXA);
        table.setWidth(Integer.toString(WIDTH));
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getRows().forEach(row -> {
            for (int c = 0; c < widths.length; c++) {
                row.getCell(c).setWidth(Integer.toString(widths[c]));
                row.getCell(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        });
        return table;
    }

    static void header(XWPFTable table, List<String> headers) {
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int c = 0; c < headers.size(); c++) {
            paragraph(row.getCell(c), "CellHead").createRun().setText(headers.get(c));
        }
    }

    static XWPFParagraph paragraph(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        return paragraph;
    }

    /** By the longest cell of each column, in half characters; headers may break. */
    private static int[] widths(Block.Table table) {
        int columns = table.columns().size();
        int[] needed = new int[columns];
        int all = 0;
        for (int c = 0; c < columns; c++) {
            needed[c] = Math.min(6, (halves(table.columns().get(c).header()) + 2) / 3);
            for (Block.Row row : table.rows()) {
                needed[c] = Math.max(needed[c], Math.min(24, halves(row.cells().get(c).shown()) + 1));
            }
            all += needed[c];
        }
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = WIDTH * needed[c] / all;
        }
        return widths;
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }
}
