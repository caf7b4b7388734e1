package org.tongbao.api.reports.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Styles of cells, each made once. */
final class Looks {

    private static final short TITLE = 16;
    private static final short TEXT = 11;
    private static final int LONGEST_DECIMALS = 6;

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Looks(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", name -> {
            XSSFCellStyle style = style(TITLE, true, false);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        });
    }

    XSSFCellStyle heading() {
        return made.computeIfAbsent("heading", name -> wrapped(style(TEXT, true, false)));
    }

    XSSFCellStyle paragraph() {
        return made.computeIfAbsent("paragraph", name -> wrapped(style(TEXT, false, false)));
    }

    XSSFCellStyle header() {
        return made.computeIfAbsent("header", name -> {
            XSSFCellStyle style = wrapped(style(TEXT, true, true));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    XSSFCellStyle words(boolean isTotal) {
        return made.computeIfAbsent("words" + isTotal, name -> style(TEXT, isTotal, true));
    }

    /** Text that a spreadsheet could take for a formula when it is edited is marked as text. */
    XSSFCellStyle quoted(XSSFCellStyle like) {
        return made.computeIfAbsent("quoted" + like.getIndex(), name -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(like);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    XSSFCellStyle number(int decimals, boolean isTotal) {
        int shown = Math.min(decimals, LONGEST_DECIMALS);
        return made.computeIfAbsent("number" + shown + isTotal, name -> {
            XSSFCellStyle style = style(TEXT, isTotal, true);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(book.createDataFormat().getFormat(shown == 0 ? "0" : "0." + "0".repeat(shown)));
            return style;
        });
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle style(short size, boolean bold, boolean framed) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
