package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PdfTableTest {

    private static final float[] X = {72, 120, 220, 320, 420};

    @Test
    void readsARuledTableWithMergedHeaderCellsBetweenParagraphs() throws Exception {
        PdfFile file = new PdfFile();
        file.text(96, 90, "截至3月底，全区到位资金情况如下。");
        header(file, 110);
        row(file, 150, "1", "云门镇", "12.00", "3.50");
        row(file, 170, "2", "石桥乡", "-", "");
        row(file, 190, "", "合计", "12.00", "3.50");
        file.text(96, 250, "请各单位抓紧推进。");

        Document document = read(file);

        assertThat(document.text().lines()).containsExactly(
                "截至3月底，全区到位资金情况如下。", "序号\t单位\t到位资金（亿元）", "目标\t完成", "1\t云门镇\t12.00\t3.50",
                "2\t石桥乡\t-\t", "\t合计\t12.00\t3.50", "请各单位抓紧推进。");
        assertThat(Shown.tables(document)).containsExactly("""
                序号|单位|到位资金（亿元）|到位资金（亿元）
                序号|单位|目标|完成
                1|云门镇|12.00|3.50
                2|石桥乡|-|
                |合计|12.00|3.50
                """);
        DocumentTable table = document.tables().get(0);
        assertThat(table.rows().get(1).cells().get(0)).isEqualTo(table.rows().get(0).cells().get(0));
    }

    @Test
    void readsLinesDrawnAsThinBarsAndTablesOpenAtTheSides() throws Exception {
        PdfFile file = new PdfFile();
        for (float y : new float[] {100, 120, 140, 160}) {
            file.bar(72, y, 172, y).bar(172, y, 272, y);
        }
        file.bar(172, 100, 172, 160);
        file.text(80, 114, "单位").text(180, 114, "完成（个）");
        file.text(80, 134, "云门镇").text(180, 134, "3");
        file.text(80, 154, "石桥乡").text(180, 154, "0");

        assertThat(Shown.tables(read(file))).containsExactly("单位|完成（个）\n云门镇|3\n石桥乡|0\n");
    }

    @Test
    void joinsTheLinesInsideACell() throws Exception {
        PdfFile file = new PdfFile();
        file.cell(72, 100, 172, 140, "").cell(172, 100, 272, 140, "完成");
        file.text(76, 115, "区发展和").text(76, 131, "改革局");
        file.cell(72, 140, 172, 160, "云门镇").cell(172, 140, 272, 160, "3");
        file.text(96, 200, "这一段的文字够多，不会被当成扫描件。");

        assertThat(Shown.tables(read(file))).containsExactly("区发展和改革局|完成\n云门镇|3\n");
    }

    @Test
    void readsALandscapeTableOnATurnedPage() throws Exception {
        PdfFile file = new PdfFile().turned();
        header(file, 300);
        row(file, 340, "1", "云门镇", "12.00", "3.50");

        assertThat(Shown.tables(read(file))).containsExactly("""
                序号|单位|到位资金（亿元）|到位资金（亿元）
                序号|单位|目标|完成
                1|云门镇|12.00|3.50
                """);
    }

    @Test
    void continuesATableOverPagesWithItsHeaderRepeatedOrNot() throws Exception {
        for (boolean repeated : new boolean[] {true, false}) {
            PdfFile file = new PdfFile();
            file.text(72, 44, "青岚区投促局 联系电话 0871");
            file.text(200, 90, "到位资金情况表");
            header(file, 700);
            row(file, 740, "1", "云门镇", "12.00", "3.50");
            file.centred(PdfFile.WIDTH / 2, 800, "— 1 —");
            file.page();
            file.text(72, 44, "青岚区投促局 联系电话 0871");
            float top = 100;
            if (repeated) {
                file.text(200, 90, "到位资金情况表");
                header(file, top);
                top += 40;
            }
            row(file, top, "2", "石桥乡", "8.00", "0");
            row(file, top + 20, "3", "柳湾镇", "8.00", "1.20");
            file.text(72, 300, "注：数据由各单位报送。");
            file.centred(PdfFile.WIDTH / 2, 800, "— 2 —");

            Document document = read(file);

            assertThat(Shown.tables(document)).containsExactly("""
                    序号|单位|到位资金（亿元）|到位资金（亿元）
                    序号|单位|目标|完成
                    1|云门镇|12.00|3.50
                    2|石桥乡|8.00|0
                    3|柳湾镇|8.00|1.20
                    """);
            assertThat(document.text()).startsWith("到位资金情况表\n序号").endsWith("1.20\n注：数据由各单位报送。\n");
        }
    }

    @Test
    void joinsASentenceThatAPageNumberParts() throws Exception {
        PdfFile file = new PdfFile();
        file.text(96, 700, "第一段说明到位资金情况。");
        file.text(72, 740, "截至三月底全区累计到位资金四十一亿元其中云门镇");
        file.centred(PdfFile.WIDTH / 2, 800, "1");
        file.page();
        file.text(72, 90, "到位三亿元。");
        file.text(96, 114, "第二段。");
        file.centred(PdfFile.WIDTH / 2, 800, "2");

        assertThat(read(file).text()).isEqualTo("第一段说明到位资金情况。\n截至三月底全区累计到位资金四十一亿元其中云门镇到位三亿元。\n第二段。\n");
    }

    @Test
    void findsTheColumnsOfATableWithoutLines() throws Exception {
        PdfFile file = new PdfFile();
        file.text(96, 90, "附表如下。");
        file.centred(220, 120, "到位资金（亿元）").centred(400, 120, "开工（个）");
        file.text(72, 140, "单位").centred(180, 140, "目标").centred(260, 140, "完成").centred(360, 140, "目标").centred(440, 140, "完成");
        String[][] rows = {{"云门镇", "12.00", "3.50", "2", "1"}, {"石桥乡", "-", "", "3", "0"}, {"合计", "12.00", "3.50", "5", "1"}};
        for (int r = 0; r < rows.length; r++) {
            file.text(72, 160 + 20 * r, rows[r][0]);
            for (int c = 1; c < 5; c++) {
                file.centred(new float[] {0, 180, 260, 360, 440}[c], 160 + 20 * r, rows[r][c]);
            }
        }
        file.text(96, 250, "请各单位抓紧推进。");

        Document document = read(file);

        assertThat(Shown.tables(document)).containsExactly("""
                |到位资金（亿元）|到位资金（亿元）|开工（个）|开工（个）
                单位|目标|完成|目标|完成
                云门镇|12.00|3.50|2|1
                石桥乡|-||3|0
                合计|12.00|3.50|5|1
                """);
        assertThat(document.text()).startsWith("附表如下。\n").endsWith("\n请各单位抓紧推进。\n");
    }

    @Test
    void continuesATableWithoutLinesAndLeavesFeetWithPageNumbersOut() throws Exception {
        PdfFile file = new PdfFile();
        aligned(file, 680, "单位", "目标（个）", "完成（个）");
        aligned(file, 700, "云门镇", "4", "2");
        aligned(file, 720, "石桥乡", "-", "");
        file.text(40, 824, "bulletin.html").text(520, 824, "1/2");
        file.page();
        aligned(file, 100, "柳湾镇", "3", "1");
        aligned(file, 120, "合计", "7", "3");
        file.text(96, 160, "请各单位抓紧推进。");
        file.text(40, 824, "bulletin.html").text(520, 824, "2/2");

        Document document = read(file);

        assertThat(Shown.tables(document)).containsExactly("单位|目标（个）|完成（个）\n云门镇|4|2\n石桥乡|-|\n柳湾镇|3|1\n合计|7|3\n");
        assertThat(document.text()).endsWith("3\n请各单位抓紧推进。\n");
    }

    private static void aligned(PdfFile file, float base, String name, String target, String actual) throws IOException {
        file.text(72, base, name).centred(220, base, target).centred(340, base, actual);
    }

    @Test
    void leavesProseWithGapsAndFramedTextAsParagraphs() throws Exception {
        PdfFile file = new PdfFile();
        file.text(72, 90, "青投促通〔2021〕3号").text(400, 90, "签发人：张三");
        file.text(72, 120, "联系人：李四").text(400, 120, "电话：12345");
        file.cell(60, 150, 500, 200, "框里的一句话。");

        Document document = read(file);

        assertThat(document.tables()).isEmpty();
        assertThat(document.text()).contains("框里的一句话。");
    }

    private static void header(PdfFile file, float top) throws IOException {
        file.cell(X[0], top, X[1], top + 40, "序号").cell(X[1], top, X[2], top + 40, "单位");
        file.cell(X[2], top, X[4], top + 20, "到位资金（亿元）");
        file.cell(X[2], top + 20, X[3], top + 40, "目标").cell(X[3], top + 20, X[4], top + 40, "完成");
    }

    private static void row(PdfFile file, float top, String... cells) throws IOException {
        for (int c = 0; c < cells.length; c++) {
            file.cell(X[c], top, X[c + 1], top + 20, cells[c]);
        }
    }

    private static Document read(PdfFile file) throws IOException, UnreadableDocument {
        return new DocumentReader().read("通报.pdf", file.bytes());
    }
}
