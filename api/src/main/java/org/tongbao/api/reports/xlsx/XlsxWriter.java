package org.tongbao.api.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Outline;

/** Writes an outline as a workbook: its text on one sheet, a sheet for each attachment, its charts on one, its sources on the last. */
public final class XlsxWriter {

    private XlsxWriter() {}

    /** @return no warnings */
    public static List<String> write(Outline outline, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(outline.name());
            book.getProperties().getCoreProperties().setCreator("Tongbao");
            book.getProperties().getCoreProperties().setDescription("数据发布 " + outline.release());
            Looks looks = new Looks(book);
            TextSheet text = new TextSheet(book.createSheet("正文"), looks);
            ChartSheet charts = null;
            Block.Attachment attachment = null;
            for (Block block : outline.blocks()) {
                if (block instanceof Block.Attachment begun) {
                    attachment = begun;
                } else if (block instanceof Block.Table table) {
                    TableSheet.write(book.createSheet(attachment == null ? "表" + book.getNumberOfSheets() : "附件" + attachment.number()),
                            attachment == null ? outline.name() : attachment.title(), table, outline.sources(), looks);
                } else if (block instanceof Block.Chart chart) {
                    charts = charts == null ? new ChartSheet(book.createSheet("图表"), looks) : charts;
                    charts.add(chart);
                } else {
                    text.add(block);
                }
            }
            SourceSheet.write(book.createSheet(SourceSheet.NAME), outline.sources(), looks);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        return List.of();
    }
}
