package org.tongbao.api.reports.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Run;

/** The report's sentences, a paragraph a row. */
final class TextSheet {

    private static final int WIDTH_IN_CHARACTERS = 100;
    private static final int UNITS_IN_CHARACTER = 256;
    private static final int CHINESE_IN_LINE = 46;
    private static final float LINE_HEIGHT = 16;

    private final XSSFSheet sheet;
    private final Looks looks;
    private int next;

    TextSheet(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setColumnWidth(0, WIDTH_IN_CHARACTERS * UNITS_IN_CHARACTER);
        PrintedPages.upright(sheet);
    }

    void add(Block block) {
        if (block instanceof Block.Title title) {
            title.lines().forEach(line -> row(line, looks.title()));
        } else if (block instanceof Block.DocumentNumber number) {
            row(said(number.runs()), looks.paragraph());
        } else if (block instanceof Block.Recipients recipients) {
            row(recipients.text(), looks.paragraph());
        } else if (block instanceof Block.Heading heading) {
            row(heading.text(), looks.heading());
        } else if (block instanceof Block.Paragraph paragraph) {
            row(paragraph.text(), looks.paragraph());
        } else if (block instanceof Block.AttachmentList list) {
            for (int i = 0; i < list.titles().size(); i++) {
                row((i == 0 ? "附件：" : "　　　") + (i + 1) + "." + list.titles().get(i), looks.paragraph());
            }
        } else if (block instanceof Block.Signature signature) {
            row(signature.issuer(), looks.paragraph());
            row(said(signature.date()), looks.paragraph());
        } else if (block instanceof Block.DraftNotes notes) {
            row(notes.title(), looks.title());
        }
    }

    private static String said(List<Run> runs) {
        return runs.stream().map(Run::shown).collect(Collectors.joining());
    }

    private void row(String text, XSSFCellStyle style) {
        XSSFCell cell = sheet.createRow(next++).createCell(0);
        TextCell.put(cell, text, style, looks);
        if (style == looks.paragraph()) {
            cell.getRow().setHeightInPoints(LINE_HEIGHT * (1 + text.length() / CHINESE_IN_LINE));
        }
    }
}
