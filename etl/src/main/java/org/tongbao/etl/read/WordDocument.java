package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word files, new and old: paragraphs and tables in the order of the body. */
final class WordDocument {

    private WordDocument() {}

    static Content readDocx(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    out.paragraph(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table(out, table);
                }
            }
        }
        return Content.of(out);
    }

    private static void table(TextBuilder out, XWPFTable table) {
        Grid grid = new Grid();
        int r = 0;
        for (XWPFTableRow row : table.getRows()) {
            int c = 0;
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int width = properties != null && properties.isSetGridSpan()
                        ? properties.getGridSpan().getVal().intValue()
                        : 1;
                boolean continues = properties != null && properties.isSetVMerge()
                        && properties.getVMerge().getVal() != STMerge.RESTART;
                TextBuilder.Cell above = r > 0 ? grid.at(r - 1, c) : null;
                grid.put(r, c, continues && above != null ? above : new TextBuilder.Cell(cell.getText()), 1, width);
                c += width;
            }
            r++;
        }
        out.table(grid.rows());
    }

    static Content readDoc(byte[] bytes) throws IOException {
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

    private static void table(TextBuilder out, Table table) {
        Grid grid = new Grid();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                grid.put(r, c, new TextBuilder.Cell(plain(row.getCell(c).text())), 1, 1);
            }
        }
        out.table(grid.rows());
    }

    /** Without the marks that end paragraphs and cells. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b-\\x1f]+", "\n");
    }
}
