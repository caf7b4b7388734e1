package org.tongbao.etl.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** How a result is printed. */
enum ResultFormat {
    /** Aligned columns; Chinese characters count as two. A null is shown as NULL. */
    TABLE {
        @Override
        void print(ResultSet results, PrintStream out) throws SQLException {
            List<List<String>> rows = new ArrayList<>();
            rows.add(names(results));
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 1; c <= rows.get(0).size(); c++) {
                    String value = results.getString(c);
                    row.add(value == null ? "NULL" : value.replaceAll("[\\r\\n\\t]+", " "));
                }
                rows.add(row);
            }
            int[] widths = new int[rows.get(0).size()];
            rows.forEach(row -> {
                for (int c = 0; c < row.size(); c++) {
                    widths[c] = Math.max(widths[c], width(row.get(c)));
                }
            });
            for (int r = 0; r < rows.size(); r++) {
                out.println(line(rows.get(r), widths));
                if (r == 0) {
                    out.println(rule(widths));
                }
            }
            out.println("（" + (rows.size() - 1) + " 行）");
        }
    },
    /** RFC 4180 with a header; a null is an empty field, an empty text a quoted one. */
    CSV {
        @Override
        void print(ResultSet results, PrintStream out) throws SQLException {
            try {
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n')
                        .setQuoteMode(QuoteMode.ALL_NON_NULL).get());
                List<String> names = names(results);
                printer.printRecord(names);
                while (results.next()) {
                    for (int c = 1; c <= names.size(); c++) {
                        printer.print(results.getString(c));
                    }
                    printer.println();
                }
                printer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** One object a line. */
    JSON {
        @Override
        void print(ResultSet results, PrintStream out) throws SQLException {
            List<String> names = names(results);
            try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setRootValueSeparator(new SerializedString("\n"))) {
                while (results.next()) {
                    json.writeStartObject();
                    for (int c = 1; c <= names.size(); c++) {
                        json.writeFieldName(names.get(c - 1));
                        write(json, results.getObject(c));
                    }
                    json.writeEndObject();
                }
                json.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    abstract void print(ResultSet results, PrintStream out) throws SQLException;

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(value.toString());
        }
    }

    private static List<String> names(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        List<String> names = new ArrayList<>();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            names.add(columns.getColumnLabel(c));
        }
        return names;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            line.append(c == 0 ? "" : "  ").append(row.get(c)).append(" ".repeat(widths[c] - width(row.get(c))));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        return String.join("  ", dashes);
    }

    /** Columns on a terminal: ideographs and full-width forms take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && (c <= 0x115f || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x20000 && c <= 0x3fffd)) ? 2 : 1).sum();
    }
}
