package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxTest {

    @Test
    void readsParagraphsAndTablesInOrder() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("关于青岚区2021年1-3月份工作完成情况的通报");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("单位");
            table.getRow(0).getCell(1).setText("目标（个）");
            table.getRow(1).getCell(0).setText("云门镇");
            word.createParagraph().createRun().setText("抄送：区委办。");
            word.write(file);
        }

        Document document = read(file.toByteArray());

        assertThat(document.form()).isEqualTo(Form.DOCX);
        assertThat(document.text().lines()).containsExactly(
                "关于青岚区2021年1-3月份工作完成情况的通报", "单位\t目标（个）", "云门镇\t", "抄送：区委办。");
        DocumentTable table = document.tables().get(0);
        assertThat(table.span().of(document.text())).isEqualTo("单位\t目标（个）\n云门镇\t");
        assertThat(table.rows().get(1).cells().get(1)).isEqualTo(new Span(table.span().end(), table.span().end()));
    }

    @Test
    void givesMergedCellsTheSameSpanAtEachPosition() throws Exception {
        Document document = read(WordFile.of("""
                <w:tbl>
                <w:tr>%s%s</w:tr>
                <w:tr>%s%s%s</w:tr>
                <w:tr>%s%s%s</w:tr>
                </w:tbl>""".formatted(
                cell("<w:vMerge w:val='restart'/>", "单位"), cell("<w:gridSpan w:val='2'/>", "到位资金"),
                cell("<w:vMerge/>", ""), cell("", "目标"), cell("", "完成"),
                cell("", "云门镇"), cell("", "12.00"), cell("", "3.50"))));

        assertThat(document.text()).isEqualTo("单位\t到位资金\n目标\t完成\n云门镇\t12.00\t3.50\n");
        assertThat(Shown.tables(document)).containsExactly("""
                单位|到位资金|到位资金
                单位|目标|完成
                云门镇|12.00|3.50
                """);
        List<DocumentTable.Row> rows = document.tables().get(0).rows();
        assertThat(rows.get(1).cells().get(0)).isEqualTo(rows.get(0).cells().get(0));
        assertThat(rows.get(0).cells().get(2)).isEqualTo(rows.get(0).cells().get(1));
    }

    @Test
    void readsTextBoxesOnceAndBeforeTheirParagraph() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>青投促通〔2021〕3号</w:t></w:r></w:p></w:txbxContent>";
        Document document = read(WordFile.of("<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                + box + "</mc:Fallback></mc:AlternateContent><w:t>关于工作情况的</w:t></w:r><w:r><w:t>通报</w:t></w:r></w:p>"));

        assertThat(document.text()).isEqualTo("青投促通〔2021〕3号\n关于工作情况的通报\n");
    }

    @Test
    void takesWhatStandsAfterTrackedChanges() throws Exception {
        Document document = read(WordFile.of("""
                <w:p><w:r><w:t xml:space='preserve'>到位资金 </w:t></w:r>
                <w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins><w:r><w:t>41.23</w:t></w:r></w:ins>
                <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>亿元</w:t><w:br/><w:t>完</w:t></w:r></w:p>"""));

        assertThat(document.text()).isEqualTo("到位资金 41.23亿元\n完\n");
    }

    @Test
    void readsTablesInsideContentControls() throws Exception {
        Document document = read(WordFile.of("<w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:tr>" + cell("", "单位") + cell("", "数")
                + "</w:tr><w:sdt><w:sdtContent><w:tr>" + cell("", "甲") + cell("", "1") + "</w:tr></w:sdtContent></w:sdt>"
                + "</w:tbl></w:sdtContent></w:sdt>"));

        assertThat(Shown.tables(document)).containsExactly("单位|数\n甲|1\n");
    }

    @Test
    void takesTablesOfOneCellForFramesAndFlattensNestedOnes() throws Exception {
        String inner = "<w:tbl><w:tr>" + cell("", "甲") + cell("", "1") + "</w:tr><w:tr>" + cell("", "乙") + cell("", "2")
                + "</w:tr></w:tbl>";
        Document document = read(WordFile.of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>第一段</w:t></w:r></w:p><w:p><w:r><w:t>第二段</w:t>"
                + "</w:r></w:p>" + inner + "</w:tc></w:tr></w:tbl>"));

        assertThat(document.text()).isEqualTo("第一段\n第二段\n甲\t1\n乙\t2\n");
        assertThat(document.tables()).isEmpty();
    }

    @Test
    void putsFootnotesAtTheEnd() throws Exception {
        Document document = read(WordFile.withFootnotes(
                "<w:p><w:r><w:t>完成3个</w:t><w:footnoteReference w:id='1'/></w:r></w:p>",
                "<w:footnote w:id='1'><w:p><w:r><w:t>不含续建项目</w:t></w:r></w:p></w:footnote>"));

        assertThat(document.text()).isEqualTo("完成3个\n不含续建项目\n");
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static Document read(byte[] file) throws UnreadableDocument {
        return new DocumentReader().read("通报.docx", file);
    }
}
