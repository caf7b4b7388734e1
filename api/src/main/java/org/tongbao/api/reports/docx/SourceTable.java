package org.tongbao.api.reports.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.tongbao.api.reports.facts.Source;
import org.tongbao.api.reports.text.Sources;

/** The list of sources: a row an entry, with the bookmark that figures link to. */
final class SourceTable {

    private static final List<String> HEADERS = List.of("编号", "通报", "发文字号", "印发的原文");
    private static final int[] WIDTHS = {600, 2400, 1600, 4244};

    private SourceTable() {}

    static void write(XWPFDocument document, Sources sources) {
        List<Source> entries = sources.entries();
        XWPFTable table = Tables.create(document, entries.size() + 1, WIDTHS);
        Tables.header(table, HEADERS);
        for (int i = 0; i < entries.size(); i++) {
            Source source = entries.get(i);
            XWPFTableRow row = table.getRow(i + 1);
            XWPFParagraph number = Tables.paragraph(row.getCell(0), "Cell");
            CTBookmark start = number.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(i + 1L));
            start.setName(Runs.anchor(i + 1));
            number.createRun().setText(Integer.toString(i + 1));
            number.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(i + 1L));
            Tables.paragraph(row.getCell(1), "CellText").createRun().setText(source.title());
            Tables.paragraph(row.getCell(2), "CellText").createRun().setText(source.documentNumber());
            Tables.paragraph(row.getCell(3), "CellText").createRun().setText(source.quote());
        }
    }
}
