package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** Excel files, new and old, sheet after sheet, as they are displayed: hidden sheets, rows and columns are left out. */
final class Spreadsheet {

    private static final Pattern NAMELESS = Pattern.compile("(?:Sheet|工作表)\\s*\\d*", Pattern.CASE_INSENSITIVE);

    /** What Excel allows. */
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_MERGED_POSITIONS = 1_000_000;

    private Spreadsheet() {}

    static Content read(byte[] bytes) throws IOException {
        TextBuilder out = new TextBuilder();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            ShownCells shown = new ShownCells();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                    continue;
                }
                Sheet sheet = workbook.getSheetAt(i);
                NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> cells = cells(sheet, shown);
                if (!cells.isEmpty() && !NAMELESS.matcher(sheet.getSheetName()).matches()) {
                    out.paragraph(sheet.getSheetName());
                }
                SheetBlocks.write(cells, out);
            }
        }
        return Content.of(out);
    }

    /** The cells with text by row and column; a merged one at each of its positions that lies among them. */
    private static NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> cells(Sheet sheet, ShownCells shown) {
        NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> rows = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>();
        Map<CellAddress, TextBuilder.Cell> outOfSight = new HashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = shown.text(cell);
                if (text.length() > LONGEST_CELL) {
                    throw new Excess("有一格写了 " + text.length() + " 字");
                }
                if (text.isBlank()) {
                    continue;
                }
                if (row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex())) {
                    outOfSight.put(cell.getAddress(), new TextBuilder.Cell(text));
                } else {
                    rows.computeIfAbsent(row.getRowNum(), r -> new TreeMap<>())
                            .put(cell.getColumnIndex(), new TextBuilder.Cell(text));
                    columns.add(cell.getColumnIndex());
                }
            }
        }
        int filled = 0;
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            CellAddress at = new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
            TextBuilder.Cell cell = rows.getOrDefault(at.getRow(), new TreeMap<>()).getOrDefault(at.getColumn(), outOfSight.get(at));
            if (outOfSight.containsKey(at) && !sheet.getRow(at.getRow()).getZeroHeight()) {
                rows.computeIfAbsent(at.getRow(), r -> new TreeMap<>());
            }
            if (cell != null) {
                Set<Integer> spanned = columns.subSet(merged.getFirstColumn(), true, merged.getLastColumn(), true);
                for (Map<Integer, TextBuilder.Cell> row :
                        rows.subMap(merged.getFirstRow(), true, merged.getLastRow(), true).values()) {
                    spanned.forEach(column -> row.put(column, cell));
                    filled += spanned.size();
                    if (filled > MOST_MERGED_POSITIONS) {
                        throw new Excess("合并的单元格太多");
                    }
                }
            }
        }
        rows.values().removeIf(Map::isEmpty);
        return closed(rows, sheet);
    }

    /** Without the gaps that hidden rows leave. */
    private static NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> closed(
            NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> rows, Sheet sheet) {
        TreeSet<Integer> hidden = new TreeSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hidden.add(row.getRowNum());
            }
        }
        if (hidden.isEmpty()) {
            return rows;
        }
        NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> closed = new TreeMap<>();
        List<Integer> above = List.copyOf(hidden);
        int passed = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, TextBuilder.Cell>> row : rows.entrySet()) {
            while (passed < above.size() && above.get(passed) < row.getKey()) {
                passed++;
            }
            closed.put(row.getKey() - passed, row.getValue());
        }
        return closed;
    }
}
