package org.tongbao.etl.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The lines drawn on a page that can rule a table: stroked lines and rectangles, and filled rectangles as thin as a
 * line, as Word writes them.
 */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final float THIN = 3;
    private static final float SHORTEST = 4;
    private static final int MOST = 20_000;

    private final Turn turn;
    private final List<PdfRule> rules = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float current = new Point2D.Float();

    /** From a page's own coordinates to those that text turned by so many degrees is read in. */
    private record Turn(PDRectangle box, int degrees) {
        float[] apply(double x, double y) {
            float right = (float) x - box.getLowerLeftX();
            float up = (float) y - box.getLowerLeftY();
            return switch (degrees) {
                case 90 -> new float[] {up, right};
                case 180 -> new float[] {box.getWidth() - right, up};
                case 270 -> new float[] {box.getHeight() - up, box.getWidth() - right};
                default -> new float[] {right, box.getHeight() - up};
            };
        }
    }

    private PdfRules(PDPage page, int degrees) {
        super(page);
        this.turn = new Turn(page.getCropBox(), degrees);
    }

    /** @param degrees by which the page's text is turned; a page with more lines than a table can need has none */
    static List<PdfRule> of(PDPage page, int degrees) throws IOException {
        PdfRules found = new PdfRules(page, degrees);
        found.processPage(page);
        return found.rules.size() > MOST ? List.of() : found.rules;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        segment(a, b);
        segment(b, c);
        segment(c, d);
        segment(d, a);
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        current = start;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D.Float next = new Point2D.Float(x, y);
        segment(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        segment(current, start);
        current = start;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (float[] line : path) {
            add(line[0], line[1], line[2], line[3]);
        }
        path.clear();
    }

    /** A filled shape counts where it is as thin as a line; a shaded cell rules nothing. */
    @Override
    public void fillPath(int windingRule) {
        for (int i = 0; i + 3 < path.size(); i += 4) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (float[] side : path.subList(i, i + 4)) {
                left = Math.min(left, Math.min(side[0], side[2]));
                right = Math.max(right, Math.max(side[0], side[2]));
                top = Math.min(top, Math.min(side[1], side[3]));
                bottom = Math.max(bottom, Math.max(side[1], side[3]));
            }
            if (bottom - top <= THIN) {
                add(left, (top + bottom) / 2, right, (top + bottom) / 2);
            } else if (right - left <= THIN) {
                add((left + right) / 2, top, (left + right) / 2, bottom);
            }
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is drawn so seldom that it is taken as visible
    }

    @Override
    public void showTextString(byte[] string) {
        // text is read elsewhere
    }

    @Override
    public void showTextStrings(COSArray array) {
        // text is read elsewhere
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures rule nothing
    }

    @Override
    public void shadingFill(COSName name) {
        // shades rule nothing
    }

    private void segment(Point2D a, Point2D b) {
        if (path.size() > MOST) {
            return;
        }
        float[] from = turn.apply(a.getX(), a.getY());
        float[] to = turn.apply(b.getX(), b.getY());
        path.add(new float[] {from[0], from[1], to[0], to[1]});
    }

    private void add(float x1, float y1, float x2, float y2) {
        if (rules.size() > MOST) {
            return;
        }
        if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST) {
            rules.add(new PdfRule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) {
            rules.add(new PdfRule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }
}
