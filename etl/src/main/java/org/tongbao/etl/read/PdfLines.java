package org.tongbao.etl.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF's pages as they stand, and the paragraphs they make: a line that reaches the right margin goes on
 * in the next one, unless that is indented, and a centred heading in large letters in the one below it. Lines with gaps
 * are rows of a table and stay by themselves.
 */
final class PdfLines extends PDFTextStripper {

    private static final float NEAR = 1.6f;
    private static final float INDENT = 0.6f;
    private static final float GAP = 1.6f;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> characters = new ArrayList<>();

    private record Line(int page, String text, float left, float right, float size, boolean gaps) {
        boolean isHeading(Margins margins) {
            return size > margins.size * 1.15f && Math.abs(left + right - margins.left - margins.right) < size * 2;
        }
    }

    /** @param size of the letters that most of the page's text is set in */
    private record Margins(float left, float right, float size) {}

    PdfLines() {
        setSortByPosition(true);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        characters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
        super.writePageEnd();
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        Line previous = null;
        Margins margins = null;
        for (Line line : lines) {
            Margins own = previous != null && previous.page == line.page ? margins : margins(line.page);
            if (previous != null && goesOn(previous, margins, line, own)) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + line.text);
            } else {
                paragraphs.add(line.text);
            }
            previous = line;
            margins = own;
        }
        return paragraphs;
    }

    private static boolean goesOn(Line line, Margins margins, Line next, Margins nextMargins) {
        if (line.gaps || next.gaps || Math.abs(line.size - next.size) > 1) {
            return false;
        }
        boolean flows = line.right > margins.right - NEAR * line.size && next.left < nextMargins.left + INDENT * next.size;
        return flows || line.page == next.page && line.isHeading(margins) && next.isHeading(nextMargins);
    }

    private Margins margins(int page) {
        float left = Float.MAX_VALUE;
        float right = 0;
        Map<Float, Integer> sizes = new HashMap<>();
        for (Line line : lines) {
            if (line.page == page && !line.gaps) {
                left = Math.min(left, line.left);
                right = Math.max(right, line.right);
                sizes.merge(line.size, line.text.length(), Integer::sum);
            }
        }
        float size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
        return new Margins(left, right, size);
    }

    private void endLine() {
        String line = text.toString().strip();
        if (!line.isEmpty() && !characters.isEmpty()) {
            TextPosition first = characters.get(0);
            TextPosition last = characters.get(characters.size() - 1);
            lines.add(new Line(
                    getCurrentPageNo(), line, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getFontSizeInPt(), hasGaps()));
        }
        text.setLength(0);
        characters.clear();
    }

    private boolean hasGaps() {
        for (int i = 1; i < characters.size(); i++) {
            TextPosition before = characters.get(i - 1);
            float gap = characters.get(i).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
            if (gap > GAP * before.getFontSizeInPt()) {
                return true;
            }
        }
        return false;
    }
}
