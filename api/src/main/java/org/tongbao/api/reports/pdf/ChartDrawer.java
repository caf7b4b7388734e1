package org.tongbao.api.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.tongbao.api.reports.text.Block;
import org.w3c.dom.Element;

/** Draws one chart as vectors. */
record ChartDrawer(Block.Chart chart, Glyphs glyphs) implements FSObjectDrawer {

    /** Pixels, of which the PDF's device has 20 to a point. */
    private static final int WIDTH = 900;
    private static final int HEIGHT = 468;
    private static final int MANY = 8;
    private static final int UPRIGHT = 90;
    private static final float TITLE = 20;
    private static final float LABEL = 15;
    private static final Color[] COLOURS = {new Color(0x46, 0x82, 0xB4), new Color(0xA9, 0xA9, 0xA9)};

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context, int dotsPerPixel) {
        CategoryChart drawn = drawn();
        double dots = dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, (float) (width / dots), (float) (height / dots), graphics -> {
            graphics.scale(width / dots / WIDTH, height / dots / HEIGHT);
            drawn.paint(graphics, WIDTH, HEIGHT);
        });
        return null;
    }

    private CategoryChart drawn() {
        CategoryChart drawn = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(glyphs.printable(chart.title())).build();
        Font font = font();
        CategoryStyler look = drawn.getStyler();
        look.setBaseFont(font);
        look.setChartTitleFont(font.deriveFont(TITLE));
        look.setLegendFont(font.deriveFont(LABEL));
        look.setAxisTickLabelsFont(font.deriveFont(LABEL));
        look.setAxisTitleFont(font.deriveFont(LABEL));
        look.setChartBackgroundColor(Color.WHITE);
        look.setLegendPosition(LegendPosition.OutsideS);
        look.setLegendLayout(LegendLayout.Horizontal);
        look.setLegendBorderColor(Color.WHITE);
        look.setPlotBorderVisible(false);
        look.setPlotGridVerticalLinesVisible(false);
        look.setSeriesColors(COLOURS);
        look.setOverlapped(chart.form() == Block.Chart.Form.LINE);
        look.setChartTitleBoxVisible(false);
        look.setXAxisLabelRotation(chart.categories().size() > MANY && chart.form() == Block.Chart.Form.BAR ? UPRIGHT : 0);
        look.setXAxisMaxLabelCount(chart.categories().size());
        List<String> categories = chart.categories().stream().map(glyphs::printable).toList();
        for (Block.Series series : chart.series()) {
            if (series.values().stream().allMatch(value -> value == null)) {
                continue;
            }
            CategorySeries added = drawn.addSeries(glyphs.printable(series.name()), categories, series.values());
            if (chart.form() == Block.Chart.Form.LINE) {
                added.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
                added.setMarker(SeriesMarkers.CIRCLE);
                added.setLineStyle(new BasicStroke(3));
            }
        }
        return drawn;
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Typeface.SANS.bytes())).deriveFont(LABEL);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
