package org.tongbao.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.Extractor;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.PdfFile;

/** One fictional bulletin, written in every form an office uses, says the same. */
class EqualFormsTest {

    private static final String TITLE = "关于青岚区2021年1-3月份产业大招商工作完成情况的通报";
    private static final List<String> PROSE = List.of(
            "各乡镇（街道）：",
            "截至3月底，全区累计到位资金41.23亿元，完成年度目标任务200亿元的20.62%，同比增长8.5%；累计项目编制6个，占年度目标任务24个的25.00%。现将有关情况通报如下：",
            "一、到位资金情况",
            "云门镇累计到位资金3.50亿元，完成年度目标任务12亿元的29.17%；石桥乡累计到位资金0亿元。",
            "请各单位抓紧推进。");
    private static final String CAPTION = "附件1 2021年1-3月青岚区乡镇招商引资目标任务完成情况表";
    private static final List<List<String>> TABLE = List.of(
            List.of("序号", "单位", "到位资金（亿元）", "", "项目编制（个）", ""),
            List.of("", "", "目标任务", "累计完成", "目标任务", "累计完成"),
            List.of("1", "云门镇", "12.00", "3.50", "4", "2"),
            List.of("2", "石桥乡", "8.00", "0", "-", ""),
            List.of("3", "柳湾镇", "6.00", "1.25", "3", "1"),
            List.of("", "合计", "26.00", "4.75", "7", "3"));
    private static final float[] EDGES = {60, 100, 190, 275, 360, 440, 530};

    @TempDir
    private Path folder;

    private List<String> expected;

    @BeforeEach
    void readAsText() throws Exception {
        expected = facts("通报.txt", text().getBytes(StandardCharsets.UTF_8));
        assertThat(expected).hasSizeGreaterThan(20)
                .contains("云门镇 重点产业到位资金 actual 3.50 亿元 reported 2021-01 2021-03", "石桥乡 项目编制 target null 个 blank 2021-01 2021-12");
    }

    @Test
    void asWord() throws Exception {
        assertThat(facts("通报.docx", docx())).isEqualTo(expected);
    }

    @Test
    void asExcel() throws Exception {
        assertThat(facts("通报.xlsx", xlsx())).isEqualTo(expected);
    }

    @Test
    void asPdfWithARuledTable() throws Exception {
        assertThat(facts("通报.pdf", pdf(true))).isEqualTo(expected);
    }

    @Test
    void asPdfWithATableWithoutLines() throws Exception {
        assertThat(facts("通报.pdf", pdf(false))).isEqualTo(expected);
    }

    @Test
    void asAPageOfAGovernmentSite() throws Exception {
        assertThat(facts("通报.html", html().getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(facts("通报.htm", html().getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
    }

    @Test
    void asTextInEveryEncoding() throws Exception {
        for (String encoding : List.of("GB18030", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            assertThat(facts("通报.txt", text().getBytes(Charset.forName(encoding)))).as(encoding).isEqualTo(expected);
        }
    }

    private List<String> facts(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        Extraction extraction = new Extractor(Reference.load(folder).lexicon()).extract(new DocumentReader().read(file));
        return extraction.observations().stream()
                .filter(observation -> observation.measure() != Measure.META)
                .map(EqualFormsTest::shown)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String shown(Observation o) {
        return o.subject() + " " + o.indicator() + " " + o.measure().code() + " "
                + (o.value() == null ? "null" : o.value().toPlainString()) + " " + o.unit() + " " + o.status().code() + " " + o.periodStart()
                + " " + o.periodEnd();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(TITLE));
        lines.addAll(PROSE);
        lines.add(CAPTION);
        return lines;
    }

    /** A merged cell's text stands at each of its positions, as when a table is copied out of a spreadsheet. */
    private static String text() {
        StringBuilder text = new StringBuilder(String.join("\n", lines())).append('\n');
        for (int r = 0; r < TABLE.size(); r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < TABLE.get(r).size(); c++) {
                cells.add(header(r, c));
            }
            text.append(String.join("\t", cells)).append('\n');
        }
        return text.toString();
    }

    private static String header(int r, int c) {
        boolean down = r == 1 && c < 2;
        boolean across = r == 0 && c > 2 && c % 2 == 1;
        return TABLE.get(down ? 0 : r).get(across ? c - 1 : c);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            lines().forEach(line -> word.createParagraph().createRun().setText(line));
            XWPFTable table = word.createTable(TABLE.size(), 6);
            for (int r = 0; r < TABLE.size(); r++) {
                for (int c = 0; c < 6; c++) {
                    table.getRow(r).getCell(c).setText(TABLE.get(r).get(c));
                }
            }
            for (int c = 0; c < 2; c++) {
                properties(table.getRow(0).getCell(c)).addNewVMerge().setVal(STMerge.RESTART);
                properties(table.getRow(1).getCell(c)).addNewVMerge();
            }
            table.getRow(0).removeCell(5);
            table.getRow(0).removeCell(3);
            properties(table.getRow(0).getCell(2)).addNewGridSpan().setVal(BigInteger.TWO);
            properties(table.getRow(0).getCell(3)).addNewGridSpan().setVal(BigInteger.TWO);
            word.write(file);
        }
        return file.toByteArray();
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Sheet1");
            int number = 0;
            for (String line : lines()) {
                sheet.createRow(number).createCell(0).setCellValue(line);
                sheet.addMergedRegion(new CellRangeAddress(number, number, 0, 5));
                number++;
            }
            int top = number;
            for (List<String> cells : TABLE) {
                XSSFRow row = sheet.createRow(number);
                for (int c = 0; c < cells.size(); c++) {
                    if (cells.get(c).matches("[\\d.]+")) {
                        XSSFCellStyle style = book.createCellStyle();
                        style.setDataFormat(book.createDataFormat().getFormat(cells.get(c).contains(".") ? "0.00" : "0"));
                        row.createCell(c).setCellValue(Double.parseDouble(cells.get(c)));
                        row.getCell(c).setCellStyle(style);
                    } else {
                        row.createCell(c).setCellValue(cells.get(c));
                    }
                }
                number++;
            }
            sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(top, top + 1, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(top, top, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(top, top, 4, 5));
            book.write(file);
        }
        return file.toByteArray();
    }

    /** The table goes on over the page, with the header printed again. */
    private static byte[] pdf(boolean ruled) throws IOException {
        PdfFile file = new PdfFile();
        file.text(72, 48, "青岚区投资促进局 2021年第5期");
        file.centred(PdfFile.WIDTH / 2, 100, TITLE);
        float at = 140;
        file.text(72, at, PROSE.get(0));
        at += 24;
        for (String paragraph : PROSE.subList(1, PROSE.size())) {
            at = file.paragraph(at, paragraph);
        }
        file.centred(PdfFile.WIDTH / 2, 600, CAPTION);
        at = rows(file, 620, 0, 4, ruled);
        file.centred(PdfFile.WIDTH / 2, 800, "— 1 —");
        file.page();
        file.text(72, 48, "青岚区投资促进局 2021年第5期");
        at = rows(file, 100, 0, 2, ruled);
        rows(file, at, 4, TABLE.size(), ruled);
        file.centred(PdfFile.WIDTH / 2, 800, "— 2 —");
        return file.bytes();
    }

    private static float rows(PdfFile file, float top, int from, int to, boolean ruled) throws IOException {
        float at = top;
        for (int r = from; r < to; r++) {
            for (int c = 0; c < 6; c++) {
                boolean group = r == 0 && c >= 2;
                boolean covered = r == 1 && c < 2 || group && c % 2 == 1;
                if (covered) {
                    continue;
                }
                float right = EDGES[c + (group ? 2 : 1)];
                float bottom = at + (r == 0 && c < 2 ? 40 : 20);
                if (ruled) {
                    file.cell(EDGES[c], at, right, bottom, TABLE.get(r).get(c));
                } else {
                    file.centred((EDGES[c] + right) / 2, (at + bottom) / 2, TABLE.get(r).get(c));
                }
            }
            at += 20;
        }
        return at;
    }

    private static String html() {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="gb2312"><meta name="ArticleTitle" content="%s">
                <title>%s-青岚区人民政府</title><style>.none{display:none}</style></head><body>
                <div class="top">今天是2026年5月1日 气温12~20℃</div>
                <ul class="nav"><li><a href="/">首页</a></li><li><a href="/1">12345热线</a></li><li><a href="/2">2021年政府工作报告</a></li></ul>
                <div>您现在的位置：<a href="/">首页</a> &gt; <a href="/t">通报公示</a></div>
                <div class="detail"><div>%s</div><div>发布时间：2021-04-09 10:33 来源：区投促局 点击数：1024</div>
                <div class="TRS_Editor">
                """.formatted(TITLE, TITLE, TITLE));
        PROSE.forEach(line -> html.append("<p>　　").append(line).append("</p>\n"));
        html.append("<p class='none'>截至3月底，累计到位资金99.99亿元。</p><p style='text-align:center'>").append(CAPTION).append("</p><table>\n");
        for (int r = 0; r < TABLE.size(); r++) {
            html.append("<tr>");
            for (int c = 0; c < 6; c++) {
                boolean group = r == 0 && c >= 2;
                if (!(r == 1 && c < 2 || group && c % 2 == 1)) {
                    html.append(r == 0 && c < 2 ? "<td rowspan='2'>" : group ? "<td colspan='2'>" : "<td>")
                            .append(TABLE.get(r).get(c)).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return html.append("""
                </table></div><div>上一篇：<a href="/8">2021年1-2月份通报，共12个项目</a></div></div>
                <div class="share">分享到 8</div>
                <div class="foot"><p>版权所有：青岚区人民政府 网站标识码：5300000001 滇ICP备05000001号-1</p></div></body></html>
                """).toString();
    }
}
