package org.tongbao.etl.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDF files with a text layer: paragraphs and tables, ruled or not, without what belongs to the pages alone. */
final class Pdf {

    private static final int LEAST_TEXT = 20;
    private static final int MOST_PAGES = 500;
    private static final int TRAILER = 4096;

    private Pdf() {}

    static Content read(byte[] bytes) throws IOException, UnreadableDocument {
        refuseTruncated(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfPages pages = new PdfPages();
            pages.setEndPage(MOST_PAGES);
            pages.getText(document);
            TextBuilder out = new TextBuilder();
            PdfParagraphs.write(ContinuedTables.joined(AlignedTables.in(RunningHeads.leftOut(pages.blocks()))), out);
            Content content = Content.of(out);
            if (content.text().strip().length() < LEAST_TEXT) {
                throw new UnreadableDocument("PDF 里没有文字层（多半是扫描件）。请先做文字识别，或改用原来的 Word 文件。");
            }
            return content;
        }
    }

    /** PDFBox reads what is left of a truncated file without an error. */
    private static void refuseTruncated(byte[] bytes) throws UnreadableDocument {
        int from = Math.max(0, bytes.length - TRAILER);
        if (!new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new UnreadableDocument("PDF 不完整（缺少结尾）。请重新下载后再试。");
        }
    }
}
