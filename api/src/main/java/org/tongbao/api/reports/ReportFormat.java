package org.tongbao.api.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongbao.api.reports.docx.DocxWriter;
import org.tongbao.api.reports.pdf.PdfWriter;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.api.reports.xlsx.XlsxWriter;

/** What a report can be written as. */
enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxWriter::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxWriter::write),
    PDF("application/pdf", PdfWriter::write);

    private interface Writing {
        List<String> write(Outline outline, OutputStream out) throws IOException;
    }

    private final String mediaType;
    private final Writing writing;

    ReportFormat(String mediaType, Writing writing) {
        this.mediaType = mediaType;
        this.writing = writing;
    }

    static Optional<ReportFormat> of(String name) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
    }

    static String all() {
        return String.join("、", Arrays.stream(values()).map(ReportFormat::extension).toList());
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** @return warnings for whoever asked, in Chinese; empty where there is nothing to say */
    List<String> write(Outline outline, OutputStream out) throws IOException {
        return writing.write(outline, out);
    }
}
