package org.tongbao.etl.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes PDF files for tests, in a Chinese font that every reader knows by name, so that none need be installed. Places are
 * in points from the top left.
 */
public final class PdfFile {

    public static final float SIZE = 12;
    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private PDPage page;

    public PdfFile() throws IOException {
        font = font();
        page();
    }

    public PdfFile page() throws IOException {
        if (content != null) {
            content.close();
        }
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("Song"), font);
        content = new PDPageContentStream(document, page);
        return this;
    }

    /** A landscape page that is stored upright and turned for the reader; before anything is drawn on it. */
    PdfFile turned() throws IOException {
        page.setRotation(90);
        content.transform(new Matrix(0, 1, -1, 0, WIDTH, 0));
        content.transform(Matrix.getTranslateInstance(0, WIDTH - HEIGHT));
        return this;
    }

    public PdfFile text(float left, float base, String text) throws IOException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.appendRawCommands("BT /Song %.0f Tf %.2f %.2f Td <%s> Tj ET%n"
                .formatted(SIZE, left, HEIGHT - base, hex)
                .getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Indented, and broken into lines between the margins; returns where the next one stands. */
    public float paragraph(float base, String text) throws IOException {
        float at = base;
        float left = 72 + 2 * SIZE;
        int from = 0;
        while (from < text.length()) {
            int to = from + 1;
            while (to < text.length() && left + width(text.substring(from, to + 1)) <= WIDTH - 72) {
                to++;
            }
            text(left, at, text.substring(from, to));
            at += SIZE * 2;
            left = 72;
            from = to;
        }
        return at;
    }

    static float width(String text) {
        return (float) text.chars().mapToDouble(c -> c < 0x7F ? SIZE / 2 : SIZE).sum();
    }

    public PdfFile centred(float centre, float base, String text) throws IOException {
        return text(centre - width(text) / 2, base, text);
    }

    PdfFile line(float x1, float y1, float x2, float y2) throws IOException {
        content.moveTo(x1, HEIGHT - y1);
        content.lineTo(x2, HEIGHT - y2);
        content.stroke();
        return this;
    }

    /** A line as Word draws it: a filled rectangle. */
    PdfFile bar(float x1, float y1, float x2, float y2) throws IOException {
        content.addRect(x1, HEIGHT - y2, Math.max(0.5f, x2 - x1), Math.max(0.5f, y2 - y1));
        content.fill();
        return this;
    }

    /** A cell with a frame around it and its text in the middle. */
    public PdfFile cell(float left, float top, float right, float bottom, String text) throws IOException {
        content.addRect(left, HEIGHT - bottom, right - left, bottom - top);
        content.stroke();
        return centred((left + right) / 2, (top + bottom) / 2 + SIZE / 3, text);
    }

    public byte[] bytes() throws IOException {
        content.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static PDFont font() throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 5);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setName(COSName.BASE_FONT, "STSong-Light");
        characters.setItem(COSName.CIDSYSTEMINFO, system);
        characters.setItem(COSName.FONT_DESC, descriptor);
        characters.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        List.of(1, 95, 500).forEach(width -> widths.add(COSInteger.get(width)));
        characters.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(characters);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UTF16-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return PDFontFactory.createFont(font);
    }
}
