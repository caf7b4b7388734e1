package org.tongbao.etl.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The pages of a PDF file as lines of text and ruled tables, in the order they are read in. */
final class PdfPages extends PDFTextStripper {

    private static final float GAP = 1.6f;

    private final List<PdfBlock> blocks = new ArrayList<>();
    private final List<PdfBlock.Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private float pageHeight;

    PdfPages() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    List<PdfBlock> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    protected void writePage() throws IOException {
        int degrees = degrees();
        PDRectangle box = getCurrentPage().getCropBox();
        pageHeight = degrees % 180 == 0 ? box.getHeight() : box.getWidth();
        List<RuledTable> tables = RuledTable.in(PdfRules.of(getCurrentPage(), degrees));
        if (!tables.isEmpty()) {
            for (List<TextPosition> article : charactersByArticle) {
                article.removeIf(position -> position.getDir() == degrees && isTaken(tables, PdfGlyph.of(position)));
            }
        }
        super.writePage();
        endLine();
        lines.sort(Comparator.comparing(PdfBlock.Line::top));
        for (RuledTable table : tables) {
            while (!lines.isEmpty() && lines.get(0).top() <= table.top()) {
                blocks.add(lines.remove(0));
            }
            blocks.add(table.block(getCurrentPageNo()));
        }
        blocks.addAll(lines);
        lines.clear();
    }

    /** By how much most of the page's text is turned: landscape tables stand upright only for the reader. */
    private int degrees() {
        Map<Integer, Integer> counts = new HashMap<>();
        charactersByArticle.forEach(article -> article.forEach(
                position -> counts.merge(Math.round(position.getDir()), 1, Integer::sum)));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    private static boolean isTaken(List<RuledTable> tables, PdfGlyph glyph) {
        return tables.stream().anyMatch(table -> table.take(glyph));
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        positions.forEach(position -> glyphs.add(PdfGlyph.of(position)));
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        String line = text.toString().strip();
        glyphs.removeIf(PdfGlyph::isBlank);
        if (!line.isEmpty() && !glyphs.isEmpty()) {
            PdfGlyph first = glyphs.get(0);
            PdfGlyph last = glyphs.get(glyphs.size() - 1);
            lines.add(new PdfBlock.Line(
                    getCurrentPageNo(), first.base() - first.size(), pageHeight, first.left(), last.right(), first.size(), line, pieces()));
        }
        text.setLength(0);
        glyphs.clear();
    }

    private List<PdfBlock.Piece> pieces() {
        List<PdfBlock.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).left() - glyphs.get(i - 1).right() > GAP * glyphs.get(i - 1).size()) {
                List<PdfGlyph> piece = glyphs.subList(start, i);
                pieces.add(new PdfBlock.Piece(
                        piece.get(0).left(), piece.get(piece.size() - 1).right(), PdfGlyph.joined(List.copyOf(piece))));
                start = i;
            }
        }
        return pieces;
    }
}
