package org.tongbao.etl.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file. */
final class WordRendering implements Rendering {

    @Override
    public String extension() {
        return ".docx";
    }

    @Override
    public byte[] render(Draft draft) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (Draft.Block block : draft.blocks()) {
                if (block instanceof Draft.Line line) {
                    document.createParagraph().createRun().setText(FullWidth.of(line.text()));
                } else if (block instanceof Draft.Sheet sheet) {
                    document.createParagraph().createRun().setText(sheet.attachment());
                    document.createParagraph().createRun().setText(sheet.caption());
                    table(document, sheet);
                }
            }
            document.write(bytes);
            return OfficeZip.settled(bytes.toByteArray());
        }
    }

    private static void table(XWPFDocument document, Draft.Sheet sheet) {
        XWPFTable table = document.createTable(sheet.rows().size() + 1, sheet.header().size());
        fill(table.getRow(0), sheet.header());
        for (int r = 0; r < sheet.rows().size(); r++) {
            fill(table.getRow(r + 1), sheet.rows().get(r));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            row.getCell(c).setText(cells.get(c));
        }
    }
}
