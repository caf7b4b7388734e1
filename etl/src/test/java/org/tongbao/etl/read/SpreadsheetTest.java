package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetTest {

    static Stream<Named<Supplier<Workbook>>> forms() {
        return Stream.of(Named.of("xlsx", XSSFWorkbook::new), Named.of("xls", HSSFWorkbook::new));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTitleTableAndNote(Supplier<Workbook> form) throws Exception {
        Document document;
        try (Workbook book = form.get()) {
            Sheet sheet = book.createSheet("到位资金");
            row(sheet, 0, "附件1 青岚区2021年1-3月份到位资金情况表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 1, "填报单位：区投促局", null, null, "单位：亿元");
            row(sheet, 2, "序号", "单位", "到位资金", null);
            row(sheet, 3, null, null, "目标", "完成");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
            row(sheet, 4, "一、乡镇");
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 3));
            row(sheet, 5, "1", "云门镇", 12.0, 3.5);
            decimals(book, sheet, 5, 2, "0.00");
            decimals(book, sheet, 5, 3, "0.00");
            row(sheet, 6, null, "石桥乡");
            row(sheet, 7, "2", "河东街道", 0, "未报");
            row(sheet, 8, "注：数据由各单位报送，截至3月31日。");
            sheet.addMergedRegion(new CellRangeAddress(8, 8, 0, 3));
            document = read(book);
        }

        assertThat(document.text().lines()).containsExactly(
                "到位资金", "附件1 青岚区2021年1-3月份到位资金情况表", "填报单位：区投促局  单位：亿元", "序号\t单位\t到位资金", "目标\t完成", "一、乡镇",
                "1\t云门镇\t12.00\t3.50", "\t石桥乡\t\t", "2\t河东街道\t0\t未报", "注：数据由各单位报送，截至3月31日。");
        assertThat(Shown.tables(document)).containsExactly("""
                序号|单位|到位资金|到位资金
                序号|单位|目标|完成
                一、乡镇|一、乡镇|一、乡镇|一、乡镇
                1|云门镇|12.00|3.50
                |石桥乡||
                2|河东街道|0|未报
                """);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsCellsAsPrinted(Supplier<Workbook> form) throws Exception {
        Document document;
        try (Workbook book = form.get()) {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "完成率", "金额", "合计");
            row(sheet, 1, 0.2062, 1234.5, null);
            decimals(book, sheet, 1, 0, "0.00%");
            decimals(book, sheet, 1, 1, "#,##0.00");
            sheet.getRow(1).createCell(2).setCellFormula("A2*1000");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getRow(1).createCell(3).setCellFormula("WEBSERVICE(\"http://127.0.0.1:1/\")");
            document = read(book);
        }

        assertThat(document.text()).startsWith("完成率\t金额\t合计").contains("20.62%\t1,234.50\t206.2");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void partsTablesAtEmptyRows(Supplier<Workbook> form) throws Exception {
        Document document;
        try (Workbook book = form.get()) {
            Sheet sheet = book.createSheet("Sheet1");
            row(sheet, 0, "单位", "数");
            row(sheet, 1, "甲", 1);
            row(sheet, 3, "单位", "额");
            row(sheet, 4, "乙", 2);
            Sheet second = book.createSheet("附表");
            row(second, 5, "丙", 3);
            row(second, 65000, "丁", 4);
            row(second, 65001, "戊", 5);
            document = read(book);
        }

        assertThat(document.text()).isEqualTo("单位\t数\n甲\t1\n单位\t额\n乙\t2\n附表\n丙\n3\n丁\t4\n戊\t5\n");
        assertThat(Shown.tables(document)).containsExactly("单位|数\n甲|1\n", "单位|额\n乙|2\n", "丁|4\n戊|5\n");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void leavesOutWhatIsHidden(Supplier<Workbook> form) throws Exception {
        Document document;
        try (Workbook book = form.get()) {
            Sheet sheet = book.createSheet("Sheet1");
            row(sheet, 0, "到位资金情况表（亿元）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            row(sheet, 1, "编码", "单位", "完成");
            row(sheet, 2, "530", "云门镇", 3.5);
            row(sheet, 3, "531", "草稿", 77);
            row(sheet, 4, "532", "石桥乡", 0);
            sheet.setColumnHidden(0, true);
            sheet.getRow(3).setZeroHeight(true);
            row(book.createSheet("底稿"), 0, "乙", 99);
            book.setSheetHidden(1, true);
            row(book.createSheet("底稿2"), 0, "丙", 98);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            document = read(book);
        }

        assertThat(document.text()).isEqualTo("到位资金情况表（亿元）\n单位\t完成\n云门镇\t3.5\n石桥乡\t0\n");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsDatesAndPercentagesAsAChineseExcelDoes(Supplier<Workbook> form) throws Exception {
        Document document;
        try (Workbook book = form.get()) {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "日期", "月份", "年月日", "完成率", "占比", "截止");
            double day = DateUtil.getExcelDate(LocalDate.of(2021, 4, 8));
            row(sheet, 1, day, day, day, 0.528, 0.5, day);
            short[] formats = {14, 57, 31, 0, 9, 0};
            for (int c = 0; c < formats.length; c++) {
                CellStyle style = book.createCellStyle();
                String written = c == 3 ? "0.0%" : c == 5 ? "m\"月\"d\"日\";@" : null;
                style.setDataFormat(written == null ? formats[c] : book.createDataFormat().getFormat(written));
                sheet.getRow(1).getCell(c).setCellStyle(style);
            }
            document = read(book);
        }

        assertThat(document.text()).endsWith("2021/4/8\t2021年4月\t2021年4月8日\t52.8%\t50%\t4月8日\n");
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < values.length; c++) {
            Cell cell = row.createCell(c);
            if (values[c] instanceof Number value) {
                cell.setCellValue(value.doubleValue());
            } else if (values[c] != null) {
                cell.setCellValue((String) values[c]);
            }
        }
    }

    private static void decimals(Workbook book, Sheet sheet, int row, int column, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        sheet.getRow(row).getCell(column).setCellStyle(style);
    }

    private static Document read(Workbook book) throws IOException, UnreadableDocument {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        book.write(file);
        Document document = new DocumentReader().read("通报", file.toByteArray());
        assertThat(document.form()).isEqualTo(book instanceof XSSFWorkbook ? Form.XLSX : Form.XLS);
        return document;
    }
}
