package org.tongbao.etl.read;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Cells as a Chinese Excel displays them, so that printed decimals are kept; of a formula the value it was saved with.
 */
final class ShownCells {

    private static final String DAY = "yyyy年m月d日";
    private static final String MONTH = "yyyy年m月";
    private static final String DAY_OF_YEAR = "m月d日";

    /** Formats that are numbered but written nowhere, and differ from country to country. */
    private static final Map<Integer, String> UNWRITTEN = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"), Map.entry(22, "yyyy/m/d h:mm"), Map.entry(27, MONTH), Map.entry(28, DAY_OF_YEAR),
            Map.entry(29, DAY_OF_YEAR), Map.entry(30, "m-d-yy"), Map.entry(31, DAY), Map.entry(36, MONTH), Map.entry(50, MONTH),
            Map.entry(51, DAY_OF_YEAR), Map.entry(52, MONTH), Map.entry(53, DAY_OF_YEAR), Map.entry(54, DAY_OF_YEAR),
            Map.entry(57, MONTH), Map.entry(58, DAY_OF_YEAR));

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    ShownCells() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String text(Cell cell) {
        if (!isNumber(cell)) {
            return formatter.formatCellValue(cell);
        }
        int number = cell.getCellStyle().getDataFormat();
        String format = UNWRITTEN.getOrDefault(number, cell.getCellStyle().getDataFormatString());
        boolean date = UNWRITTEN.containsKey(number) || DateUtil.isADateFormat(number, format);
        return date
                ? formatter.formatRawCellContents(cell.getNumericCellValue(), number, format.replace("\"", ""))
                : formatter.formatCellValue(cell);
    }

    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }
}
