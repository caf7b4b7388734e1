package org.tongbao.api.reports.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tongbao.api.reports.charts.NativeChart;
import org.tongbao.api.reports.text.Block;

/** The charts, one under the other, each beside the cells that it is drawn from. */
final class ChartSheet {

    private static final int LEAST_ROWS = 20;
    private static final int FIRST_CHART_COLUMN = 4;
    private static final int CHART_COLUMNS = 12;
    private static final int WIDTH = 22 * 256;

    private final XSSFSheet sheet;
    private final Looks looks;
    private int next;

    ChartSheet(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setColumnWidth(0, WIDTH);
        PrintedPages.upright(sheet);
    }

    void add(Block.Chart chart) {
        int head = next;
        int last = head + 1 + chart.categories().size();
        TextCell.put(sheet.createRow(head).createCell(0), chart.title(), looks.title(), looks);
        XSSFRow names = sheet.createRow(head + 1);
        for (int s = 0; s < chart.series().size(); s++) {
            TextCell.put(names.createCell(s + 1), chart.series().get(s).name(), looks.header(), looks);
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            XSSFRow row = sheet.createRow(head + 2 + i);
            TextCell.put(row.createCell(0), chart.categories().get(i), looks.words(false), looks);
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = chart.series().get(s).values().get(i);
                if (value != null) {
                    XSSFCell cell = row.createCell(s + 1);
                    cell.setCellValue(value.doubleValue());
                    cell.setCellStyle(looks.number(Math.max(0, value.scale()), false));
                }
            }
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int rows = Math.max(LEAST_ROWS, chart.categories().size() + 2);
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, FIRST_CHART_COLUMN, head, FIRST_CHART_COLUMN + CHART_COLUMNS, head + LEAST_ROWS);
        List<XDDFNumericalDataSource<Double>> values = new ArrayList<>();
        for (int s = 0; s < chart.series().size(); s++) {
            values.add(XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(head + 2, last, s + 1, s + 1)));
        }
        NativeChart.draw(drawing.createChart(anchor), chart,
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(head + 2, last, 0, 0)), values,
                s -> new CellReference(sheet.getSheetName(), head + 1, s + 1, true, true));
        next = head + rows + 2;
    }
}
