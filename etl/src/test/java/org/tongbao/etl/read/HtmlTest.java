package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @Test
    void readsBlocksAsLinesAndLeavesOutWhatIsNotContent() throws Exception {
        Document document = read("""
                <!DOCTYPE html><html><head><title>首页</title><style>p{}</style></head><body>
                <nav>首页 | 公告</nav><script>var n = 1;</script>
                <h1>关于工作情况的<br>通报</h1>
                <div>各乡镇：<p>截至3月底，到位&nbsp;资金
                <b>41.23</b>亿元。</p></div><div style="display: none">5</div><span hidden>6</span></body></html>""");

        assertThat(document.form()).isEqualTo(Form.HTML);
        assertThat(document.text()).isEqualTo("关于工作情况的\n通报\n各乡镇：\n截至3月底，到位 资金 41.23亿元。\n");
    }

    @Test
    void makesTablesRectangular() throws Exception {
        Document document = read("""
                <table><caption>附件1</caption>
                <tr><th rowspan=2>单位<th colspan="2">到位资金</tr><tr><th>目标<th>完成</tr>
                <tr><td>云门镇<td><td rowspan=9>3.50</tr></table>""");

        assertThat(document.text()).isEqualTo("附件1\n单位\t到位资金\n目标\t完成\n云门镇\t\t3.50\n");
        assertThat(Shown.tables(document)).containsExactly("""
                单位|到位资金|到位资金
                单位|目标|完成
                云门镇||3.50
                """);
    }

    @Test
    void looksThroughTablesThatOnlyLayThePageOut() throws Exception {
        Document document = read("""
                <html><table><tr><td>左栏</td><td><p>正文</p>
                <table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table></html>""");

        assertThat(document.text()).isEqualTo("左栏\n正文\n甲\t1\n乙\t2\n");
        assertThat(Shown.tables(document)).containsExactly("甲|1\n乙|2\n");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, gb2312", "UTF-8, gb2312", "UTF-8, utf-8", "GB18030, ''", "Big5, big5"})
    void readsTheEncodingThatThePageIsIn(String encoding, String declared) throws Exception {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><p>工作完成通告，同意。</p></body></html>";

        Document document = new DocumentReader().read("a.htm", page.getBytes(Charset.forName(encoding)));

        assertThat(document.text()).isEqualTo("工作完成通告，同意。\n");
    }

    @Test
    void survivesDeepNestingAndRefusesEndlessSpans() throws Exception {
        Document document = read("<html>" + "<div>".repeat(50_000) + "通报");
        assertThat(document.text()).isEqualTo("通报\n");

        String wide = "<td rowspan=900 colspan=900>1</td>".repeat(3);
        assertThatThrownBy(() -> read("<table>" + ("<tr>" + wide + "</tr>").repeat(900) + "</table>"))
                .isInstanceOf(UnreadableDocument.class);
    }

    private static Document read(String page) throws UnreadableDocument {
        return new DocumentReader().read("a.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
