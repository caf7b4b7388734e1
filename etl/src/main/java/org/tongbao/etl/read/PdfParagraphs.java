package org.tongbao.etl.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paragraphs that lines make: a line that reaches the right margin goes on in the next one, unless that is indented,
 * and a centred heading in large letters in the one below it. Lines with gaps stay by themselves.
 */
final class PdfParagraphs {

    private static final float NEAR = 1.6f;
    private static final float INDENT = 0.6f;
    private static final float FIRST_LINE = 3;

    private final List<PdfBlock> blocks;
    private final Map<Integer, Margins> margins = new HashMap<>();

    /** @param size of the letters that most of the page's text is set in */
    private record Margins(float left, float right, float size) {}

    private PdfParagraphs(List<PdfBlock> blocks) {
        this.blocks = blocks;
    }

    static void write(List<PdfBlock> blocks, TextBuilder out) {
        new PdfParagraphs(blocks).write(out);
    }

    private void write(TextBuilder out) {
        StringBuilder paragraph = new StringBuilder();
        PdfBlock previous = null;
        for (PdfBlock block : blocks) {
            boolean goesOn = previous instanceof PdfBlock.Line line && block instanceof PdfBlock.Line next && goesOn(line, next);
            if (!goesOn) {
                out.paragraph(paragraph.toString());
                paragraph.setLength(0);
            }
            if (block instanceof PdfBlock.Line line) {
                paragraph.append(line.text());
            } else if (block instanceof PdfBlock.Table table) {
                out.table(table.rows());
            }
            previous = block;
        }
        out.paragraph(paragraph.toString());
    }

    private boolean goesOn(PdfBlock.Line line, PdfBlock.Line next) {
        if (line.hasGaps() || next.hasGaps() || Math.abs(line.size() - next.size()) > 1) {
            return false;
        }
        Margins own = margins(line.page());
        Margins nexts = margins(next.page());
        boolean flows = line.left() < own.left + FIRST_LINE * line.size()
                && line.right() > own.right - NEAR * line.size() && next.left() < nexts.left + INDENT * next.size();
        return flows || line.page() == next.page() && isHeading(line, own) && isHeading(next, nexts);
    }

    private static boolean isHeading(PdfBlock.Line line, Margins margins) {
        return line.size() > margins.size * 1.15f
                && Math.abs(line.left() + line.right() - margins.left - margins.right) < line.size() * 2;
    }

    private Margins margins(int page) {
        return margins.computeIfAbsent(page, number -> {
            float left = Float.MAX_VALUE;
            float right = 0;
            Map<Float, Integer> sizes = new HashMap<>();
            for (PdfBlock block : blocks) {
                if (block instanceof PdfBlock.Line line && line.page() == number && !line.hasGaps()) {
                    left = Math.min(left, line.left());
                    right = Math.max(right, line.right());
                    sizes.merge(line.size(), line.text().length(), Integer::sum);
                }
            }
            float size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
            return new Margins(left, right, size);
        });
    }
}
