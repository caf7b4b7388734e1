package org.tongbao.api.reports.xlsx;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Sources;

/** One table: title, frozen header, figures that link to their sources, formulas where a value follows from others. */
final class TableSheet {

    static final int HEADER = 1;
    private static final int UNITS_IN_CHARACTER = 256;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 40;
    private static final float HEADER_HEIGHT = 48;

    private final XSSFSheet sheet;
    private final Block.Table table;
    private final Sources sources;
    private final Looks looks;

    private TableSheet(XSSFSheet sheet, Block.Table table, Sources sources, Looks looks) {
        this.sheet = sheet;
        this.table = table;
        this.sources = sources;
        this.looks = looks;
    }

    static void write(XSSFSheet sheet, String title, Block.Table table, Sources sources, Looks looks) {
        TextCell.put(sheet.createRow(0).createCell(0), title, looks.title(), looks);
        new TableSheet(sheet, table, sources, looks).write();
    }

    private void write() {
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(HEADER_HEIGHT);
        int columns = table.columns().size();
        for (int c = 0; c < columns; c++) {
            TextCell.put(header.createCell(c), table.columns().get(c).header(), looks.header(), looks);
            sheet.setColumnWidth(c, width(c) * UNITS_IN_CHARACTER);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            XSSFRow row = sheet.createRow(HEADER + 1 + r);
            for (int c = 0; c < columns; c++) {
                cell(row.createCell(c), r, c);
            }
        }
        sheet.createFreezePane(2, HEADER + 1);
        Colours.apply(sheet, table);
        PrintedPages.across(sheet, HEADER);
    }

    private int width(int c) {
        int widest = NARROWEST;
        for (Block.Row row : table.rows()) {
            widest = Math.max(widest, row.cells().get(c).shown().codePoints().map(p -> p < 0x2000 ? 1 : 2).sum() + 2);
        }
        return Math.min(widest, WIDEST);
    }

    private void cell(XSSFCell cell, int r, int c) {
        Block.Row row = table.rows().get(r);
        Block.Cell content = row.cells().get(c);
        if (content instanceof Block.Cell.Number number) {
            int decimals = Math.max(0, new BigDecimal(number.shown()).scale());
            cell.setCellStyle(looks.number(decimals, row.isTotal()));
            Formula.of(table, r, c).ifPresentOrElse(cell::setCellFormula, () -> Formula.put(cell, number.figure().value()));
            link(cell, number);
        } else if (content instanceof Block.Cell.Ordinal ordinal) {
            cell.setCellValue(ordinal.number());
            cell.setCellStyle(looks.number(0, row.isTotal()));
        } else {
            TextCell.put(cell, content.shown(), looks.words(row.isTotal()), looks);
        }
    }

    private void link(XSSFCell cell, Block.Cell.Number number) {
        List<Integer> entries = sources.of(number.figure());
        if (!entries.isEmpty()) {
            XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(SourceSheet.address(entries.get(0)));
            link.setTooltip(sources.told(number.figure()));
            cell.setHyperlink(link);
        }
    }
}
