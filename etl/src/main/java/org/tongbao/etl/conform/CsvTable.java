package org.tongbao.etl.conform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The lines of one reference table: those that come with the product, then the operator's. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

    private CsvTable() {}

    /**
     * @param folder the operator's folder of reference tables, or null
     * @throws ReferenceException if a file can't be read or lacks a column, naming the file and the column
     */
    static List<CSVRecord> read(String name, Path folder, String... columns) {
        List<CSVRecord> records = new ArrayList<>();
        try (Reader builtIn = new InputStreamReader(
                Objects.requireNonNull(CsvTable.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            records.addAll(FORMAT.parse(builtIn).getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (folder == null || !Files.isRegularFile(folder.resolve(name))) {
            return records;
        }
        Path file = folder.resolve(name);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var parser = FORMAT.parse(reader);
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new ReferenceException("参考数据 " + file + " 缺少列 " + column + "，应有：" + String.join(",", columns));
                }
            }
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw new ReferenceException("参考数据 " + file + " 第 " + line.getRecordNumber() + " 行的列数与表头不符");
                }
                records.add(line);
            }
        } catch (IOException e) {
            throw new ReferenceException("参考数据 " + file + " 读不出来，应为 UTF-8 编码的 CSV：" + e.getMessage(), e);
        }
        return records;
    }

    /** A day that a line names. */
    static LocalDate date(CSVRecord line, String column, LocalDate otherwise) {
        try {
            return line.get(column).isEmpty() ? otherwise : LocalDate.parse(line.get(column));
        } catch (DateTimeParseException e) {
            throw new ReferenceException("参考数据第 " + line.getRecordNumber() + " 行的日期 " + column + " 应写作 2021-06-01", e);
        }
    }
}
