package org.tongbao.etl.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel file: the sentences on the first sheet, each attachment on one of its own, numbers as numbers. */
final class ExcelRendering implements Rendering {

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public byte[] render(Draft draft) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle twoDecimals = workbook.createCellStyle();
            twoDecimals.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            Sheet text = workbook.createSheet("通报");
            for (Draft.Block block : draft.blocks()) {
                if (block instanceof Draft.Line line) {
                    text.createRow(text.getPhysicalNumberOfRows()).createCell(0).setCellValue(line.text());
                } else if (block instanceof Draft.Sheet sheet) {
                    attachment(workbook.createSheet(sheet.attachment()), sheet, twoDecimals);
                }
            }
            workbook.write(bytes);
            return OfficeZip.settled(bytes.toByteArray());
        }
    }

    private static void attachment(Sheet into, Draft.Sheet sheet, CellStyle twoDecimals) {
        into.createRow(0).createCell(0).setCellValue(sheet.caption());
        into.addMergedRegion(new CellRangeAddress(0, 0, 0, sheet.header().size() - 1));
        fill(into.createRow(1), sheet.header(), twoDecimals);
        for (int r = 0; r < sheet.rows().size(); r++) {
            fill(into.createRow(r + 2), sheet.rows().get(r), twoDecimals);
        }
    }

    private static void fill(Row row, List<String> cells, CellStyle twoDecimals) {
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c);
            String value = cells.get(c);
            if (value.matches("\\d+\\.\\d\\d")) {
                cell.setCellValue(Double.parseDouble(value));
                cell.setCellStyle(twoDecimals);
            } else if (value.matches("\\d+")) {
                cell.setCellValue(Double.parseDouble(value));
            } else if (!value.isEmpty()) {
                cell.setCellValue(value);
            }
        }
    }
}
