package org.tongbao.api.exports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * csv by RFC 4180 in UTF-8, with the mark that Excel knows UTF-8 by. An empty text is quoted, no value isn't. Text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final CSVFormat PLAIN = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
    private static final CSVFormat QUOTED = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private final Writer out;
    private List<Column> columns;

    CsvRows(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    @Override
    public void header(List<Column> named) throws IOException {
        columns = named;
        out.write(BYTE_ORDER_MARK);
        for (int c = 0; c < named.size(); c++) {
            print(safe(named.get(c).name()), c == 0);
        }
        PLAIN.println(out);
    }

    @Override
    public void row(List<String> values) throws IOException {
        for (int c = 0; c < values.size(); c++) {
            String value = values.get(c);
            print(value != null && columns.get(c).kind() == Column.Kind.TEXT ? safe(value) : value, c == 0);
        }
        PLAIN.println(out);
    }

    private void print(String value, boolean first) throws IOException {
        (value != null && value.isEmpty() ? QUOTED : PLAIN).print(value, out, first);
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
