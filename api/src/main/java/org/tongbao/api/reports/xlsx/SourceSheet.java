package org.tongbao.api.reports.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tongbao.api.reports.facts.Source;
import org.tongbao.api.reports.text.Sources;

/** Where each figure was printed, an entry a row. */
final class SourceSheet {

    static final String NAME = "数据来源";
    private static final List<String> HEADERS = List.of("编号", "通报", "发文字号", "印发的原文");
    private static final int[] WIDTHS = {8, 60, 26, 100};
    private static final int UNITS_IN_CHARACTER = 256;

    private SourceSheet() {}

    static void write(XSSFSheet sheet, Sources sources, Looks looks) {
        XSSFRow header = sheet.createRow(0);
        for (int c = 0; c < HEADERS.size(); c++) {
            TextCell.put(header.createCell(c), HEADERS.get(c), looks.header(), looks);
            sheet.setColumnWidth(c, WIDTHS[c] * UNITS_IN_CHARACTER);
        }
        List<Source> entries = sources.entries();
        for (int i = 0; i < entries.size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(i + 1);
            row.getCell(0).setCellStyle(looks.number(0, false));
            TextCell.put(row.createCell(1), entries.get(i).title(), looks.words(false), looks);
            TextCell.put(row.createCell(2), entries.get(i).documentNumber(), looks.words(false), looks);
            TextCell.put(row.createCell(3), entries.get(i).quote(), looks.words(false), looks);
        }
        sheet.createFreezePane(0, 1);
        PrintedPages.across(sheet, 0);
    }

    static String address(int entry) {
        return "'" + NAME + "'!A" + (entry + 1);
    }
}
