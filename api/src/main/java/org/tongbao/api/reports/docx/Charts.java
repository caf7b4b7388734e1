package org.tongbao.api.reports.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.tongbao.api.reports.charts.NativeChart;
import org.tongbao.api.reports.text.Block;

/** Charts with their figures in a workbook inside the document, so that they can be edited. */
final class Charts {

    private static final double WIDTH_CM = 15.2;
    private static final double HEIGHT_CM = 7.5;

    private Charts() {}

    static void write(XWPFDocument document, Block.Chart chart) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Figure");
        try {
            XWPFChart drawn = document.createChart(
                    paragraph.createRun(), (int) (WIDTH_CM * Units.EMU_PER_CENTIMETER), (int) (HEIGHT_CM * Units.EMU_PER_CENTIMETER));
            int last = chart.categories().size();
            XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                    chart.categories().toArray(String[]::new), drawn.formatRange(new CellRangeAddress(1, last, 0, 0)), 0);
            List<XDDFNumericalDataSource<Double>> values = new ArrayList<>();
            for (int s = 0; s < chart.series().size(); s++) {
                Double[] real = chart.series().get(s).values().stream().map(Charts::real).toArray(Double[]::new);
                values.add(XDDFDataSourcesFactory.fromArray(real, drawn.formatRange(new CellRangeAddress(1, last, s + 1, s + 1)), s + 1));
            }
            NativeChart.draw(drawn, chart, categories, values, s -> drawn.setSheetTitle(chart.series().get(s).name(), s + 1));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Double real(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
