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
    void takesTablesOfOneCellForFramesAroundParagraphsAndTables() throws Exception {
        String inner = "<w:tbl><w:tr>" + cell("", "甲") + cell("", "1") + "</w:tr><w:tr>" + cell("", "乙") + cell("", "2")
                + "</w:tr></w:tbl>";
        Document document = read(WordFile.of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>第一段</w:t></w:r></w:p>" + inner
                + "<w:p><w:r><w:t>第二段</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

        assertThat(document.text()).isEqualTo("第一段\n甲\t1\n乙\t2\n第二段\n");
        assertThat(Shown.tables(document)).containsExactly("甲|1\n乙|2\n");
    }

    @Test
    void readsTablesInsideCellsAfterTheirTable() throws Exception {
        String inner = "<w:tbl><w:tr>" + cell("", "甲") + cell("", "1") + "</w:tr><w:tr>" + cell("", "乙") + cell("", "2")
                + "</w:tr></w:tbl>";
        Document document = read(WordFile.of("<w:tbl><w:tr>" + cell("", "单位") + cell("", "明细") + "</w:tr><w:tr>" + cell("", "云门镇")
                + "<w:tc><w:p><w:r><w:t>见表</w:t></w:r></w:p>" + inner + "</w:tc></w:tr></w:tbl>"));

        assertThat(Shown.tables(document)).containsExactly("单位|明细\n云门镇|见表\n", "甲|1\n乙|2\n");
    }

    @Test
    void showsTheNumbersThatWordGenerates() throws Exception {
        String numbering = """
                <w:abstractNum w:abstractNumId='0'>
                <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>
                <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='（%2）'/></w:lvl>
                </w:abstractNum>
                <w:abstractNum w:abstractNumId='7'>
                <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
                <w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='●'/></w:lvl>
                </w:abstractNum>
                <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
                <w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num>
                <w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>""";
        String styles = """
                <w:style w:styleId='a1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
                <w:style w:styleId='a2'><w:basedOn w:val='a1'/></w:style>""";
        Document document = read(WordFile.numbered(
                styled("a2", "", "总体情况") + styled("", "<w:ilvl w:val='1'/><w:numId w:val='1'/>", "到位资金")
                        + styled("", "<w:ilvl w:val='1'/><w:numId w:val='1'/>", "项目开工") + styled("a1", "", "存在问题")
                        + styled("", "<w:ilvl w:val='1'/><w:numId w:val='1'/>", "进度慢") + styled("a1", "<w:numId w:val='0'/>", "不编号")
                        + styled("", "<w:numId w:val='2'/>", "云门镇") + styled("", "<w:numId w:val='2'/>", "3个项目")
                        + styled("", "<w:ilvl w:val='1'/><w:numId w:val='2'/>", "一点") + styled("", "<w:numId w:val='3'/>", "另起"),
                numbering, styles));

        assertThat(document.text().lines()).containsExactly(
                "一、总体情况", "（1）到位资金", "（2）项目开工", "二、存在问题", "（1）进度慢", "不编号", "1.云门镇", "2.", "3个项目", "一点", "1.另起");
    }

    @Test
    void leavesHiddenTextOut() throws Exception {
        Document document = read(WordFile.of("<w:p><w:r><w:t>完成3</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>个</w:t></w:r></w:p>"));

        assertThat(document.text()).isEqualTo("完成3个\n");
    }

    @Test
    void putsFootnotesAtTheEnd() throws Exception {
        Document document = read(WordFile.withFootnotes(
                "<w:p><w:r><w:t>完成3个</w:t><w:footnoteReference w:id='1'/></w:r></w:p>",
                "<w:footnote w:id='1'><w:p><w:r><w:t>不含续建项目</w:t></w:r></w:p></w:footnote>"));

        assertThat(document.text()).isEqualTo("完成3个\n不含续建项目\n");
    }

    private static String styled(String style, String numbering, String text) {
        return "<w:p><w:pPr>" + (style.isEmpty() ? "" : "<w:pStyle w:val='" + style + "'/>")
                + (numbering.isEmpty() ? "" : "<w:numPr>" + numbering + "</w:numPr>")
                + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static Document read(byte[] file) throws Exception {
        return new DocumentReader().read("通报.docx", file);
    }
}
