package org.tongbao.api.reports.charts;

import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.tongbao.api.reports.text.Block;

/** Bars or lines with a title, a legend below and gaps where there is no figure. */
public final class NativeChart {

    private static final List<PresetColor> COLOURS = List.of(PresetColor.STEEL_BLUE, PresetColor.DARK_GRAY);
    private static final int GAP_PERCENT = 60;
    private static final double STROKE = 2.0;

    private NativeChart() {}

    /** @param titles where the name of a series, from 0, stands in the workbook */
    public static void draw(XDDFChart drawn, Block.Chart chart, XDDFCategoryDataSource categories,
            List<XDDFNumericalDataSource<Double>> values, IntFunction<CellReference> titles) {
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        boolean isBar = chart.form() == Block.Chart.Form.BAR;
        XDDFChartData data = drawn.createData(isBar ? ChartTypes.BAR : ChartTypes.LINE, across, up);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(GAP_PERCENT);
        }
        for (int s = 0; s < values.size(); s++) {
            XDDFChartData.Series series = data.addSeries(categories, values.get(s));
            series.setTitle(chart.series().get(s).name(), titles.apply(s));
            colour(series, COLOURS.get(s % COLOURS.size()));
        }
        data.setVaryColors(false);
        drawn.plot(data);
    }

    private static void colour(XDDFChartData.Series series, PresetColor colour) {
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(colour));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (series instanceof XDDFLineChartData.Series line) {
            XDDFLineProperties stroke = new XDDFLineProperties(fill);
            stroke.setWidth(STROKE);
            shape.setLineProperties(stroke);
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
        } else {
            shape.setFillProperties(fill);
        }
        series.setShapeProperties(shape);
    }
}
