package org.tongbao.api.reports.xlsx;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: on A4, no wider than a page, its header on each, numbered at the foot. */
final class PrintedPages {

    private static final short AS_MANY_AS_NEEDED = 0;

    private PrintedPages() {}

    static void upright(XSSFSheet sheet) {
        set(sheet, false);
    }

    /** @param header its row, which is repeated */
    static void across(XSSFSheet sheet, int header) {
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        set(sheet, true);
    }

    private static void set(XSSFSheet sheet, boolean isLandscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(isLandscape);
        print.setFitHeight(AS_MANY_AS_NEEDED);
        sheet.setFitToPage(true);
        sheet.getFooter().setCenter("— &P —");
    }
}
