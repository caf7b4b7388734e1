package org.tongbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.tongbao.api.reports.ReportMain;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they are read by others: POI, PDFBox, LibreOffice, and Tongbao itself, held against the API and the release. */
class ReportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REGION = "990101";
    private static final int YEAR = 2021;
    /** Of three kinds in two indicators, and of the whole in three. */
    private static final int CHARTS = 9;
    private static final Map<String, String> METRICS = Map.of("重点产业到位资金", "funds_in_place", "项目编制", "project_preparation");
    private static final Map<String, String> KINDS = Map.of("区直部门", "department", "乡镇街道", "township", "专班", "task_force");

    @TempDir
    static Path folder;

    @RegisterExtension
    private static final SharedSample SAMPLE = new SharedSample();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assertThat(report("--region", REGION, "--year", "" + YEAR, "--out", file("y.docx"), "--out", file("y.xlsx"), "--out", file("y.pdf"))).isEmpty();
    }

    @Test
    void wordAndPdfTablesSayWhatTheApiSays() throws IOException, InterruptedException {
        Map<String, XWPFTable> tables = comparisonTables();
        assertThat(tables).hasSize(6);
        String pdf = pdfText(Path.of(file("y.pdf")));
        for (Map.Entry<String, XWPFTable> table : tables.entrySet()) {
            Map<String, JsonNode> asked = asked(table.getKey());
            List<XWPFTableRow> rows = table.getValue().getRows();
            int compared = 0;
            for (XWPFTableRow row : rows.subList(1, rows.size())) {
                List<String> cells = row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
                JsonNode said = asked.get(cells.get(1));
                if (said != null) {
                    String metric = metric(table.getKey());
                    exact(cells.get(2), said.get(metric + "_target"));
                    exact(cells.get(3), said.get(metric));
                    rounded(cells.get(4), said.get(metric + "_completion"));
                    exact(cells.get(5), said.get(metric + "_last_year"));
                    rounded(cells.get(6), said.get(metric + "_yoy"));
                    exact(cells.get(9), said.get(metric + "_rank"));
                    assertThat(pdf).contains(String.join("", cells));
                    compared++;
                }
            }
            assertThat(compared).as(table.getKey()).isEqualTo(asked.size());
        }
    }

    @Test
    void excelRatesAreFormulasWhoseValuesAreTheApis() throws IOException, InterruptedException {
        int formulas = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Path.of(file("y.xlsx"))))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
                String title = sheet.getRow(0).getCell(0).toString();
                if (!title.endsWith("比较表")) {
                    continue;
                }
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isPositive();
                Map<String, JsonNode> asked = asked(title);
                String metric = metric(title);
                for (int r = 2; r <= sheet.getLastRowNum(); r++) {
                    JsonNode said = asked.get(sheet.getRow(r).getCell(1).toString());
                    if (said != null) {
                        formulas += held(sheet.getRow(r).getCell(4), said.get(metric + "_completion"));
                        formulas += held(sheet.getRow(r).getCell(6), said.get(metric + "_yoy"));
                        held(sheet.getRow(r).getCell(3), said.get(metric));
                        held(sheet.getRow(r).getCell(2), said.get(metric + "_target"));
                    }
                }
            }
            assertThat(book.getSheet("图表").getDrawingPatriarch().getCharts()).hasSize(CHARTS);
            XSSFSheet sources = book.getSheet("数据来源");
            XSSFSheet first = book.getSheet("附件1");
            assertThat(first.getHyperlinkList()).isNotEmpty().allSatisfy(link -> {
                int row = Integer.parseInt(link.getAddress().replaceAll(".*!A", "")) - 1;
                assertThat(sources.getRow(row).getCell(3).getStringCellValue()).isNotBlank();
            });
        }
        assertThat(formulas).isGreaterThan(90);
    }

    @Test
    void theWordFileHasTheOfficialForm() throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(Path.of(file("y.docx"))))) {
            CTSectPr page = document.getDocument().getBody().getSectPr();
            assertThat(List.of(millimetres(page.getPgMar().getTop()), millimetres(page.getPgMar().getLeft()))).containsExactly(37L, 28L);
            assertThat(millimetres(page.getPgSz().getW()) - millimetres(page.getPgMar().getLeft()) - millimetres(page.getPgMar().getRight())).isEqualTo(156);
            assertThat(millimetres(page.getPgSz().getH()) - millimetres(page.getPgMar().getTop()) - millimetres(page.getPgMar().getBottom())).isEqualTo(225);
            assertThat(document.getStyles().getStyle("Title").getCTStyle().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("方正小标宋简体");
            assertThat(document.getCharts()).hasSize(CHARTS).allSatisfy(chart -> assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum()).isPositive());
            assertThat(document.getTables()).allSatisfy(table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            Set<String> bookmarks = new HashSet<>();
            List<String> links = new ArrayList<>();
            int numbers = 0;
            for (XWPFParagraph paragraph : paragraphs(document)) {
                paragraph.getCTP().getBookmarkStartList().forEach(bookmark -> bookmarks.add(bookmark.getName()));
                for (CTHyperlink link : paragraph.getCTP().getHyperlinkList()) {
                    links.add(link.getAnchor());
                }
                numbers += paragraph.getText().matches("\\d+\\.\\d+") ? 1 : 0;
            }
            assertThat(links).hasSizeGreaterThan(numbers);
            assertThat(bookmarks).containsAll(links);
            String text = paragraphs(document).stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("一、总体情况", "（一）", "附件1", "〔此处由", "不可比");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/990101/2021, application/pdf, %PDF",
        "/api/v1/reports/990101/2021?format=xlsx, */*, PK",
        "/api/v1/reports/990101/2021/6, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK"})
    void theServerGivesThem(String path, String accept, String begins) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, begins.length(), StandardCharsets.US_ASCII)).isEqualTo(begins);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Length").orElseThrow()).isEqualTo("" + answer.body().length);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/990101/2030, 404, 没有 2030 年的通报", "/api/v1/reports/990101/2021/1, 404, 没有 2021 年 1 月的通报",
        "/api/v1/reports/123456/2021, 404, 123456", "/api/v1/reports/990101/2021?format=doc, 400, docx、xlsx、pdf",
        "/api/v1/reports/990101/2021/13, 400, 1 到 12", "/api/v1/reports/990101/x, 400, year"})
    void whatCantBeReportedIsAProblemWithTheFix(String path, int status, String said) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, "*/*");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "--region 990101 --year 2030 --out x.docx, 1, 有通报的年份", "--region 990101 --year 2021 --month 1 --out x.docx, 1, 有通报的月份",
        "--region 990101 --year 2021 --out nowhere/x.docx, 1, 请先建好", "--region 990101 --year 2021 --out x.doc, 2, docx、xlsx、pdf",
        "--region 990101 --year 2021, 2, --out", "--region 9901 --year 2021 --out x.pdf, 2, 六位数字", "--region 990101 --year x --out x.pdf, 2, --year",
        "--region 990101 --year 2021 --month 13 --out x.pdf, 2, 1 到 12", "--region 990101 --year 2021 --out x.pdf --colour, 2, --colour"})
    void theCommandSaysInOneLineWhatIsWrong(String line, int status, String said) {
        List<String> arguments = new ArrayList<>(List.of("--data", SAMPLE.data().toString()));
        for (String word : line.split(" ")) {
            arguments.add(word.contains("x.") ? folder.resolve(word).toString() : word);
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int ended = withErrors(errors, () -> ReportMain.run(arguments.toArray(String[]::new)));

        assertThat(ended).isEqualTo(status);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip().lines()).singleElement().asString().contains(said).doesNotContain("Exception");
        assertThat(folder.resolve("x.docx")).doesNotExist();
    }

    @Test
    void libreOfficeShowsThemWhole() throws IOException, InterruptedException {
        Path office = List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice").stream().map(Path::of).filter(Files::exists).findFirst().orElse(null);
        if (office == null) {
            System.out.println("没有安装 LibreOffice，没有用它看报告（apt-get install libreoffice-writer libreoffice-calc）");
        }
        assumeTrue(office != null);
        Path shown = folder.resolve("shown");
        Files.copy(Path.of(file("y.xlsx")), Path.of(file("sheets.xlsx")));
        Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless", "--convert-to", "pdf",
                "--outdir", shown.toString(), file("y.docx"), file("sheets.xlsx")).redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(Files.readString(folder.resolve("office.log"))).isZero();
        for (String name : List.of("y.pdf", "sheets.pdf")) {
            try (PDDocument pdf = Loader.loadPDF(shown.resolve(name).toFile())) {
                for (PDPage page : pdf.getPages()) {
                    PDRectangle size = page.getMediaBox();
                    assertThat(Math.min(size.getWidth(), size.getHeight())).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
                    assertThat(Math.max(size.getWidth(), size.getHeight())).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
                    for (COSName key : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(key);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    }
                }
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).as(name).doesNotContain("#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "Err:", "\ufffd");
                assertThat(text.replaceAll("\\s", "")).as(name).contains("数据来源", "重点产业到位资金完成率（%）", "2020年", "—" + pdf.getNumberOfPages() + "—");
            }
        }
    }

    private static Map<String, XWPFTable> comparisonTables() throws IOException {
        Map<String, XWPFTable> tables = new LinkedHashMap<>();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(Path.of(file("y.docx"))))) {
            String title = "";
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    title = paragraph.getText();
                } else if (element instanceof XWPFTable table && title.endsWith("比较表")) {
                    tables.put(title, table);
                }
            }
        }
        return tables;
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> paragraphs = new ArrayList<>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell -> paragraphs.addAll(cell.getParagraphs()))));
        return paragraphs;
    }

    private static String metric(String title) {
        return METRICS.entrySet().stream().filter(entry -> title.contains(entry.getKey())).findFirst().orElseThrow().getValue();
    }

    /** What the API says of each subject of a table, by name. */
    private static Map<String, JsonNode> asked(String title) throws IOException, InterruptedException {
        String kind = KINDS.entrySet().stream().filter(entry -> title.contains(entry.getKey())).findFirst().orElseThrow().getValue();
        HttpResponse<String> answer = SAMPLE.server().get("/api/v1/query?metrics=" + metric(title) + "&group_by=subject&kind=" + kind + "&region=" + REGION
                + "&period=" + YEAR + "-12&compare=target,pace,yoy,rank");
        JsonNode table = JSON.readTree(answer.body()).get("data");
        Map<String, JsonNode> bySubject = new LinkedHashMap<>();
        for (JsonNode row : table.get("rows")) {
            var named = JSON.createObjectNode();
            for (int c = 0; c < row.size(); c++) {
                named.set(table.get("columns").get(c).get("name").asString(), row.get(c));
            }
            bySubject.put(named.get("subject").asString(), named);
        }
        return bySubject;
    }

    private static void exact(String printed, JsonNode said) {
        if (!said.isNull()) {
            assertThat(new BigDecimal(printed)).isEqualByComparingTo(said.decimalValue());
        } else {
            assertThat(printed).doesNotContainPattern("\\d\\.\\d");
        }
    }

    private static void rounded(String printed, JsonNode said) {
        if (!said.isNull()) {
            assertThat(printed).isEqualTo(said.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString());
        } else {
            assertThat(printed).doesNotContainPattern("\\d\\.\\d");
        }
    }

    /** @return 1 if it is a formula, whose value is held, too */
    private static int held(Cell cell, JsonNode said) {
        if (!said.isNull()) {
            assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(said.decimalValue());
        }
        return cell.getCellType() == CellType.FORMULA ? 1 : 0;
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) * 25.4 / 1440);
    }

    private static String pdfText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    /** @return what was said on standard error */
    private static String report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data", SAMPLE.data().toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        withErrors(errors, () -> ReportMain.run(all.toArray(String[]::new)));
        return errors.toString(StandardCharsets.UTF_8);
    }

    private static int withErrors(ByteArrayOutputStream errors, IntSupplier command) {
        PrintStream usual = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return command.getAsInt();
        } finally {
            System.setErr(usual);
        }
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(SAMPLE.server().address() + path)).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
