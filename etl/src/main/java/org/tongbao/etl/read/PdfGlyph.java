package org.tongbao.etl.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** A printed character or ligature, in points from the top left as the text is read; {@code base} is its base line. */
record PdfGlyph(String text, float left, float right, float base, float size) {

    private static final float SAME_LINE = 0.5f;
    private static final float SPACE = 0.5f;

    static PdfGlyph of(TextPosition position) {
        return new PdfGlyph(
                position.getUnicode(), position.getXDirAdj(), position.getXDirAdj() + position.getWidthDirAdj(),
                position.getYDirAdj(), Math.max(1, position.getFontSizeInPt()));
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }

    float centre() {
        return (left + right) / 2;
    }

    /** Half-way up the character. */
    float middle() {
        return base - size * 0.35f;
    }

    /** The text of a cell: its lines from top to bottom, joined as they would run in a wider cell. */
    static String joined(List<PdfGlyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (List<PdfGlyph> line : lines(glyphs)) {
            PdfGlyph before = null;
            for (PdfGlyph glyph : line) {
                if (before != null && glyph.left - before.right > SPACE * glyph.size) {
                    text.append(' ');
                }
                text.append(glyph.text);
                before = glyph;
            }
        }
        return text.toString();
    }

    private static List<List<PdfGlyph>> lines(List<PdfGlyph> glyphs) {
        List<List<PdfGlyph>> lines = new ArrayList<>();
        for (PdfGlyph glyph : glyphs.stream().sorted(Comparator.comparing(PdfGlyph::base)).toList()) {
            List<PdfGlyph> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null || glyph.base - last.get(0).base > SAME_LINE * glyph.size) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparing(PdfGlyph::left)));
        return lines;
    }
}
