package org.tongbao.api.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer can be written as. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8", file -> new ParsedAnswer(new CsvRows(file))),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file -> new ParsedAnswer(new XlsxRows(file))),
    PARQUET("application/vnd.apache.parquet", ParquetAnswer::new),
    ARROW("application/vnd.apache.arrow.stream", ArrowAnswer::new);

    private interface Opening {
        AnswerFile open(Path file) throws IOException;
    }

    private final String mediaType;
    private final Opening opening;

    ExportFormat(String mediaType, Opening opening) {
        this.mediaType = mediaType;
        this.opening = opening;
    }

    static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
    }

    /** Its name in a request, too. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** @param file is made; what is beside it in its folder is deleted with it */
    AnswerFile open(Path file) throws IOException {
        return opening.open(file);
    }
}
