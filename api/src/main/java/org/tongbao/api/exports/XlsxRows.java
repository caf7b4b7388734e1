package org.tongbao.api.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tongbao.api.problems.Problem;

/**
 * One sheet of an Excel workbook: names of columns with their meaning as notes, frozen, then the rows. Whatever a cell of Excel
 * can't hold to the last digit is text; text is never a formula.
 */
final class XlsxRows implements Rows {

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int DIGITS = 15;
    private static final double WIDTH = 16;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Excel has a 29 February 1900, so that earlier days are others elsewhere. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final double SECONDS_OF_DAY = 86_400;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private List<Column> columns;
    private int next = 1;

    XlsxRows(Path file) throws IOException {
        out = Files.newOutputStream(file);
        book = new Workbook(out, "Tongbao", "1.0");
        sheet = book.newWorksheet("结果");
    }

    @Override
    public void header(List<Column> named) throws IOException {
        columns = named;
        sheet.freezePane(0, 1);
        for (int c = 0; c < named.size(); c++) {
            Column column = named.get(c);
            text(0, c, column.name());
            sheet.style(0, c).bold().set();
            sheet.width(c, WIDTH);
            if (column.comment() != null && !column.comment().isBlank()) {
                sheet.comment(0, c, column.comment());
            }
        }
        sheet.flush();
    }

    @Override
    public void row(List<String> values) throws IOException {
        if (next >= Worksheet.MAX_ROWS) {
            throw Problem.sqlTooLarge("结果超过 Excel 一张表能有的 " + (Worksheet.MAX_ROWS - 1) + " 行，没有导出。请缩小范围，或导出为 csv 或 parquet。");
        }
        for (int c = 0; c < values.size(); c++) {
            if (values.get(c) != null) {
                cell(c, columns.get(c).kind(), values.get(c));
            }
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int c, Column.Kind kind, String value) {
        switch (kind) {
            case EXACT -> exact(c, value);
            case REAL -> real(c, value);
            case TRUTH -> sheet.value(next, c, Boolean.valueOf(value));
            case DATE -> date(c, value);
            case TIMESTAMP -> timestamp(c, value);
            case TEXT -> text(next, c, value);
        }
    }

    private void exact(int c, String value) {
        BigDecimal number = new BigDecimal(value);
        boolean held = number.stripTrailingZeros().precision() <= DIGITS && number.precision() - number.scale() <= DIGITS;
        if (held) {
            sheet.value(next, c, number);
        } else {
            text(next, c, value);
        }
    }

    private void real(int c, String value) {
        double number = Double.parseDouble(value);
        if (Double.isFinite(number)) {
            sheet.value(next, c, number);
        } else {
            text(next, c, value);
        }
    }

    private void date(int c, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (isOfExcel(day)) {
                sheet.value(next, c, ChronoUnit.DAYS.between(DAY_ZERO, day));
                sheet.style(next, c).format("yyyy-mm-dd").set();
                return;
            }
        } catch (DateTimeException e) {
            // Infinity, too, is a date of the engine's.
        }
        text(next, c, value);
    }

    private void timestamp(int c, String value) {
        try {
            LocalDateTime time = LocalDateTime.parse(value);
            if (isOfExcel(time.toLocalDate()) && time.getNano() == 0) {
                sheet.value(next, c, ChronoUnit.DAYS.between(DAY_ZERO, time.toLocalDate()) + time.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY);
                sheet.style(next, c).format("yyyy-mm-dd hh:mm:ss").set();
                return;
            }
        } catch (DateTimeException e) {
            // As for dates.
        }
        text(next, c, value);
    }

    private static boolean isOfExcel(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private void text(int row, int c, String value) {
        if (value.length() > LONGEST_TEXT) {
            throw Problem.sqlTooLarge("结果第 " + row + " 行“" + columns.get(c).name() + "”列的文字有 " + value.length()
                    + " 字，超过 Excel 单元格能有的 " + LONGEST_TEXT + " 字，没有导出。请截短这一列，或导出为 csv 或 parquet。");
        }
        sheet.inlineString(row, c, value);
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
