package org.tongbao.etl.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as comma-separated text, laid out as a sheet would be: captions as paragraphs, then the table. */
final class Csv {

    private Csv() {}

    static Content read(byte[] bytes) throws IOException, UnreadableDocument {
        String text = Charsets.decode(bytes);
        char separator = CsvLayout.of(text).orElseThrow(() -> new IOException("no table")).separator();
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true).get();
        NavigableMap<Integer, NavigableMap<Integer, TextBuilder.Cell>> rows = new TreeMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord csv : parser) {
                NavigableMap<Integer, TextBuilder.Cell> row = row(csv);
                if (!row.isEmpty()) {
                    rows.put((int) csv.getRecordNumber(), row);
                }
            }
        }
        TextBuilder out = new TextBuilder();
        SheetBlocks.write(rows, out);
        return Content.of(out);
    }

    private static NavigableMap<Integer, TextBuilder.Cell> row(CSVRecord csv) {
        NavigableMap<Integer, TextBuilder.Cell> row = new TreeMap<>();
        for (int c = 0; c < csv.size(); c++) {
            if (!csv.get(c).isBlank()) {
                row.put(c, new TextBuilder.Cell(csv.get(c)));
            }
        }
        return row;
    }
}
