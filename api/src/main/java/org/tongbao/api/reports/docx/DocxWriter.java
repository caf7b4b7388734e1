package org.tongbao.api.reports.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.api.reports.text.Run;

/** Writes an outline as a Word file. */
public final class DocxWriter {

    private static final int CHARS_BEHIND_DATE = 4;
    private static final int HUNDREDTHS = 100;

    private final XWPFDocument document;
    private final Runs runs;
    private final Outline outline;

    private DocxWriter(XWPFDocument document, Outline outline) {
        this.document = document;
        this.outline = outline;
        this.runs = new Runs(outline.sources());
    }

    /** @return no warnings: Word finds glyphs of its own */
    public static List<String> write(Outline outline, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            Styles.apply(document);
            document.getProperties().getCoreProperties().setTitle(outline.name());
            document.getProperties().getCoreProperties().setCreator("Tongbao");
            document.getProperties().getCoreProperties().setDescription("数据发布 " + outline.release());
            DocxWriter writer = new DocxWriter(document, outline);
            outline.blocks().forEach(writer::block);
            Page.apply(document);
            document.write(out);
        }
        return List.of();
    }

    private void block(Block block) {
        if (block instanceof Block.DocumentNumber number) {
            paragraph("DocumentNumber", number.runs());
        } else if (block instanceof Block.Title title) {
            title.lines().forEach(line -> text("Title", line));
        } else if (block instanceof Block.Recipients recipients) {
            text("Recipients", recipients.text());
        } else if (block instanceof Block.Heading heading) {
            text("Heading" + heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph("Body", paragraph.runs());
        } else if (block instanceof Block.Table table) {
            Tables.write(document, table, runs);
        } else if (block instanceof Block.Chart chart) {
            Charts.write(document, chart);
        } else if (block instanceof Block.AttachmentList list) {
            attachments(list.titles());
        } else if (block instanceof Block.Signature signature) {
            signature(signature);
        } else if (block instanceof Block.Attachment attachment) {
            text("AttachmentMark", "附件" + attachment.number());
            text("AttachmentTitle", attachment.title());
        } else if (block instanceof Block.DraftNotes notes) {
            text("AttachmentMark", notes.title());
        } else if (block instanceof Block.SourceList) {
            SourceTable.write(document, outline.sources());
        }
    }

    private XWPFParagraph text(String style, String text) {
        return paragraph(style, List.of(new Run.Words(text)));
    }

    private XWPFParagraph paragraph(String style, List<Run> written) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        runs.write(paragraph, written);
        return paragraph;
    }

    /** 附件：1. after an empty line, the next numbers under the first. */
    private void attachments(List<String> titles) {
        document.createParagraph();
        for (int i = 0; i < titles.size(); i++) {
            XWPFParagraph paragraph = text("Attachments", (i == 0 ? "附件：" : "") + (i + 1) + "." + titles.get(i));
            if (i == 0) {
                CTInd indent = paragraph.getCTP().getPPr().addNewInd();
                indent.setLeftChars(BigInteger.valueOf(6L * HUNDREDTHS));
                indent.setHangingChars(BigInteger.valueOf(4L * HUNDREDTHS + HUNDREDTHS / 2));
            }
        }
    }

    /** The date four characters from the right; the issuer centred over it. */
    private void signature(Block.Signature signature) {
        document.createParagraph();
        document.createParagraph();
        int date = signature.date().stream().mapToInt(run -> run.shown().length()).sum();
        int issuer = signature.issuer().length();
        int behindIssuer = Math.max(0, CHARS_BEHIND_DATE * HUNDREDTHS + (date - issuer) * HUNDREDTHS / 2);
        int behindDate = behindIssuer > 0 ? CHARS_BEHIND_DATE * HUNDREDTHS : Math.max(CHARS_BEHIND_DATE * HUNDREDTHS, (issuer - date) * HUNDREDTHS / 2);
        right(text("Signature", signature.issuer()), behindIssuer);
        right(paragraph("Signature", signature.date()), behindDate);
    }

    private static void right(XWPFParagraph paragraph, int hundredths) {
        CTPPr properties = paragraph.getCTP().getPPr();
        properties.addNewInd().setRightChars(BigInteger.valueOf(hundredths));
    }
}
