package org.tongbao.api.reports.xlsx;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Puts text in a cell as text, whatever it begins with. */
final class TextCell {

    private static final String BEGINS_FORMULAS = "=+-@＝＋－＠";
    private static final int LONGEST = 32_767;

    private TextCell() {}

    static void put(XSSFCell cell, String text, XSSFCellStyle style, Looks looks) {
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        cell.setCellStyle(!text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? looks.quoted(style) : style);
    }
}
