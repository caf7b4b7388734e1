package org.tongbao.etl.read;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF files with a text layer. Their tables come as lines of text. */
final class Pdf {

    private static final int LEAST_TEXT = 20;

    private Pdf() {}

    static Content read(byte[] bytes) throws IOException, UnreadableDocument {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            String text = stripper.getText(document);
            if (text.strip().length() < LEAST_TEXT) {
                throw new UnreadableDocument("PDF 里没有文字，多半是扫描件。请先做文字识别，或载入原来的 Word 文件");
            }
            TextBuilder out = new TextBuilder();
            out.paragraph(text);
            return Content.of(out);
        }
    }
}
