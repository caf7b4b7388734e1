package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Excel files, new and old. Cells are taken as they are displayed, so that printed decimals are kept; a row with one text
 * in it is a paragraph, runs of other rows are tables.
 */
final class Spreadsheet {

    private static final int WIDEST = 256;

    private Spreadsheet() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            DataFormatter formatter = new DataFormatter(Locale.CHINA);
            formatter.setUseCachedValuesForFormulaCells(true);
            for (Sheet sheet : workbook) {
                sheet(out, sheet, formatter);
            }
        }
        return Content.of(out);
    }

    private static void sheet(TextBuilder out, Sheet sheet, DataFormatter formatter) {
        Grid grid = new Grid();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() < WIDEST) {
                    grid.put(row.getRowNum(), cell.getColumnIndex(),
                            new TextBuilder.Cell(formatter.formatCellValue(cell)), 1, 1);
                }
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            TextBuilder.Cell first = grid.at(merged.getFirstRow(), merged.getFirstColumn());
            if (first != null && merged.getLastColumn() < WIDEST) {
                grid.put(merged.getFirstRow(), merged.getFirstColumn(), first,
                        merged.getLastRow() - merged.getFirstRow() + 1, merged.getLastColumn() - merged.getFirstColumn() + 1);
            }
        }
        List<List<TextBuilder.Cell>> table = new ArrayList<>();
        for (List<TextBuilder.Cell> row : grid.rows()) {
            List<TextBuilder.Cell> texts = row.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
            if (texts.size() > 1) {
                table.add(row);
            } else {
                flush(out, table);
                texts.forEach(cell -> out.paragraph(cell.text()));
            }
        }
        flush(out, table);
    }

    private static void flush(TextBuilder out, List<List<TextBuilder.Cell>> table) {
        out.table(table);
        table.clear();
    }
}
