package org.tongbao.api.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tongbao.api.reports.facts.Figure;
import org.tongbao.api.reports.facts.Source;
import org.tongbao.api.reports.text.Block;
import org.tongbao.api.reports.text.Outline;
import org.tongbao.api.reports.text.Run;
import org.tongbao.api.reports.text.Sources;

/** Names that are markup, formulas, templates or no characters at all, in every place of a report that text comes to. */
class HostileLabelsTest {

    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "＝1", "${jndi:ldap://127.0.0.1/x}", "]]><script>x</script>",
            "&amp;&lt;", "a\u0000b\u0007c\u001b[31m", "\ud800孤", "x\u202eyz", "'); DROP TABLE x;--", "file:///etc/passwd", "{{7*7}}", "𠮷局");

    @Test
    void staysTextInEveryFormat() throws IOException {
        Outline outline = outline();

        List<String> shown = HOSTILE.stream().map(HostileLabelsTest::shown).toList();
        assertThat(word(outline)).contains(shown);
        assertThat(cells(outline)).containsAll(shown);
        String pdf = pdf(outline);
        assertThat(shown).allSatisfy(label -> assertThat(pdf).contains(label.replace("𠮷", "□").replace(" ", "")));
    }

    @Test
    void aGlyphThatTheFontsLackIsABoxAndAWarning() throws IOException {
        List<String> warnings = ReportFormat.PDF.write(outline(), new ByteArrayOutputStream());

        assertThat(warnings).singleElement().asString().contains("□").contains("𠮷");
    }

    /** What can't be printed, as what stands in its place. */
    private static String shown(String label) {
        return label.replaceAll("[\\x00-\\x1f\u202e]", "□").replace("\ud800", "□");
    }

    private static Outline outline() {
        Figure figure = new Figure(new BigDecimal("1.5"), "亿元", 2, List.of("1"), "");
        List<Block> blocks = new ArrayList<>(List.of(new Block.Title(HOSTILE), new Block.Recipients(HOSTILE.get(0))));
        HOSTILE.forEach(label -> {
            blocks.add(new Block.Heading(2, label));
            blocks.add(new Block.Paragraph(List.of(new Run.Words(label), new Run.Number(figure.shown(), figure), new Run.Gap(label))));
        });
        blocks.add(new Block.AttachmentList(HOSTILE));
        blocks.add(new Block.Signature(HOSTILE.get(1), List.of(new Run.Words(HOSTILE.get(2)))));
        blocks.add(new Block.Attachment(1, HOSTILE.get(3)));
        blocks.add(new Block.Table(null, List.of(Block.Column.plain(HOSTILE.get(1)), Block.Column.plain(HOSTILE.get(6))), HOSTILE.stream()
                .map(label -> new Block.Row(List.of(new Block.Cell.Words(label), new Block.Cell.Number(figure.shown(), figure)), false)).toList()));
        blocks.add(new Block.Chart(HOSTILE.get(0), Block.Chart.Form.BAR, "%", HOSTILE, List.of(
                new Block.Series("2021年", HOSTILE.stream().map(label -> BigDecimal.ONE).toList()))));
        blocks.add(new Block.SourceList());
        Source source = new Source(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(9));
        return new Outline(HOSTILE.get(9), "test", blocks, new Sources(List.of("1"), Map.of("1", source)));
    }

    private static String word(Outline outline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.DOCX.write(outline, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(document.getDocument().xmlText()).doesNotContain("<script", "<img", "instrText");
            return text.getText();
        }
    }

    private static List<String> cells(Outline outline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.XLSX.write(outline, out);
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                    assertThat(isMarkedAsText(cell)).isTrue();
                }
            })));
        }
        return texts;
    }

    private static boolean isMarkedAsText(Cell cell) {
        String text = cell.getStringCellValue();
        return text.isEmpty() || "=+-@＝".indexOf(text.charAt(0)) < 0 || cell.getCellStyle().getQuotePrefixed();
    }

    private static String pdf(Outline outline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.PDF.write(outline, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getDocumentCatalog().getNames() == null ? null : document.getDocumentCatalog().getNames().getJavaScript()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            return new PDFTextStripper().getText(document).lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
        }
    }
}
