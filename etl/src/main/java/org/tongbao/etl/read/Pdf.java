package org.tongbao.etl.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDF files with a text layer: paragraphs and tables, ruled or not, without what belongs to the pages alone. */
final class Pdf {

    private static final int LEAST_TEXT = 20;
    private static final int MOST_PAGES = 2000;
    private static final int TRAILER = 4096;

    private Pdf() {}

    static Content read(byte[] bytes) throws IOException, UnreadableDocument {
        refuseTruncated(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            refuseMiscounted(document);
            PdfPages pages = new PdfPages();
            pages.getText(document);
            TextBuilder out = new TextBuilder();
            PdfParagraphs.write(ContinuedTables.joined(AlignedTables.in(RunningHeads.leftOut(pages.blocks()))), out);
            Content content = Content.of(out);
            if (content.text().strip().length() < LEAST_TEXT) {
                throw new UnreadableDocument(Reason.NO_TEXT, "PDF 里没有文字层（多半是扫描件）。请先做文字识别，或改用原来的 Word 文件。");
            }
            return content;
        }
    }

    /** A file may claim any number of pages: those that are there count. */
    private static void refuseMiscounted(PDDocument document) throws UnreadableDocument {
        int pages = 0;
        for (Iterator<PDPage> there = document.getPages().iterator(); there.hasNext(); there.next()) {
            if (++pages > MOST_PAGES) {
                throw new UnreadableDocument(Reason.TOO_LARGE, "PDF 有 " + MOST_PAGES + " 页以上，远超一份通报。请拆分后再试。");
            }
        }
        if (document.getNumberOfPages() != pages) {
            throw new UnreadableDocument(
                    Reason.DAMAGED, "PDF 写明有 " + document.getNumberOfPages() + " 页，实际只找到 " + pages + " 页。请重新下载，或另存后再试。");
        }
    }

    /** PDFBox reads what is left of a truncated file without an error. */
    private static void refuseTruncated(byte[] bytes) throws UnreadableDocument {
        int from = Math.max(0, bytes.length - TRAILER);
        if (!new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new UnreadableDocument(Reason.TRUNCATED, "PDF 不完整（缺少结尾）。请重新下载后再试。");
        }
    }
}
