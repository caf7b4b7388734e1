package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Excel files, new and old, sheet after sheet, hidden ones too. Cells are taken as they are displayed, so that printed
 * decimals are kept; of a formula the value it was saved with.
 */
final class Spreadsheet {

    private static final Pattern NAMELESS = Pattern.compile("(?:Sheet|工作表)\\s*\\d*", Pattern.CASE_INSENSITIVE);

    private Spreadsheet() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            DataFormatter formatter = new DataFormatter(Locale.CHINA);
            formatter.setUseCachedValuesForFormulaCells(true);
            for (Sheet sheet : workbook) {
                NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> cells = cells(sheet, formatter);
                if (!cells.isEmpty() && !NAMELESS.matcher(sheet.getSheetName()).matches()) {
                    out.paragraph(sheet.getSheetName());
                }
                SheetBlocks.write(cells, out);
            }
        }
        return Content.of(out);
    }

    /** The cells with text by row and column; a merged one at each of its positions that lies among them. */
    private static NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> cells(Sheet sheet, DataFormatter formatter) {
        NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> rows = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = formatter.formatCellValue(cell);
                if (!text.isBlank()) {
                    rows.computeIfAbsent(row.getRowNum(), r -> new TreeMap<>())
                            .put(cell.getColumnIndex(), new TextBuilder.Cell(text));
                    columns.add(cell.getColumnIndex());
                }
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            Map<Integer, TextBuilder.Cell> first = rows.get(merged.getFirstRow());
            TextBuilder.Cell cell = first == null ? null : first.get(merged.getFirstColumn());
            if (cell != null) {
                rows.subMap(merged.getFirstRow(), true, merged.getLastRow(), true).values().forEach(row -> columns
                        .subSet(merged.getFirstColumn(), true, merged.getLastColumn(), true)
                        .forEach(column -> row.put(column, cell)));
            }
        }
        return rows;
    }
}
