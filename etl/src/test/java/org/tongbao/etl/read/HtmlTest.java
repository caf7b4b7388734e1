package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

        assertThat(document.text()).isEqualTo("正文\n甲\t1\n乙\t2\n");
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

    @Test
    void takesTheArticleOutOfAGovernmentSite() throws Exception {
        for (String container : List.of("class='TRS_Editor'", "id='zoom'", "id='UCAP-CONTENT'", "class='article-content'", "")) {
            Document document = read(SITE.formatted(container));

            assertThat(document.text()).isEqualTo("""
                    关于青岚区2021年1-3月份工作完成情况的通报
                    各乡镇（街道）：
                    截至3月底，累计到位资金41.23亿元，完成年度目标的20.62%%。
                    附件1 到位资金情况表
                    单位	目标（亿元）	完成（亿元）
                    云门镇	12.00	3.50
                    石桥乡	-	0
                    青岚区投资促进局
                    2021年4月8日
                    """.replace("%%", "%"));
            assertThat(Shown.tables(document)).containsExactly("单位|目标（亿元）|完成（亿元）\n云门镇|12.00|3.50\n石桥乡|-|0\n");
        }
    }

    @Test
    void leavesOutWhatStyleSheetsHide() throws Exception {
        Document document = read("""
                <html><head><style>.gone, #away { display: none; }</style></head><body>
                <p>截至3月底，<span class="gone">77</span>到位资金<span style="font-size:0px">88</span>41.23亿元。</p><p id="away">99</p>
                <table><tr><td>单位<td>完成</tr><tr><td>云门镇<td>3<i class="gone">66</i></tr></table></body></html>""");

        assertThat(document.text()).isEqualTo("截至3月底，到位资金41.23亿元。\n单位\t完成\n云门镇\t3\n");
    }

    @Test
    void keepsAPlainPageWhole() throws Exception {
        Document document = read("""
                <html><head><title>青岚区人民政府</title></head><body><div><div>附件1 到位资金情况表</div>
                <div><table><tr><td>单位<td>完成</tr><tr><td>云门镇<td>3</tr></table></div>
                <div>注：截至3月底，含续建。</div></div></body></html>""");

        assertThat(document.text()).isEqualTo("附件1 到位资金情况表\n单位\t完成\n云门镇\t3\n注：截至3月底，含续建。\n");
    }

    private static final String SITE = """
            <!DOCTYPE html><html><head><meta charset="utf-8">
            <title>关于青岚区2021年1-3月份工作完成情况的通报_青岚区人民政府门户网站</title></head><body>
            <div class="top-bar">今天是2026年5月1日 星期五 12~20℃ <a href="/login">登录</a></div>
            <div class="header"><ul class="menu"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">12345热线</a></li></ul></div>
            <div class="wrap"><div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/x">通报2021</a></div>
            <div class="left"><ul><li><a href="/1">关于2020年工作情况的通报</a> 03-02</li><li><a href="/2">项目进度第7期</a> 03-01</li></ul></div>
            <div class="main">
            <h1>关于青岚区2021年1-3月份工作完成情况的通报</h1>
            <div class="info"><span>发布时间：2021-04-09 10:33</span> <span>来源：区投促局</span> <span>浏览次数：1024</span></div>
            <div class="share">分享到：<a href="#">微信</a><span>5</span></div>
            <div %s><p>各乡镇（街道）：</p><p>截至3月底，累计到位资金41.23亿元，完成年度目标的20.62%%。</p>
            <p>附件1 到位资金情况表</p><table><tr><td>单位</td><td>目标（亿元）</td><td>完成（亿元）</td></tr>
            <tr><td>云门镇</td><td>12.00</td><td>3.50</td></tr><tr><td>石桥乡</td><td>-</td><td>0</td></tr></table>
            <p>青岚区投资促进局</p><p>2021年4月8日</p><p style="display:none">98765</p></div>
            <div>【打印】【关闭】</div>
            <div>上一篇：<a href="/3">2021年2月通报</a></div><div>下一篇：<a href="/4">2021年4月通报</a></div>
            <div class="related"><p>相关阅读</p><ul><li><a href="/5">3项举措</a></li></ul></div></div></div>
            <div class="ad-box"><img src="x.png">会展2026</div>
            <div class="bottom"><p>版权所有：青岚区人民政府　网站标识码：5300000001</p><p>滇ICP备05000001号　滇公网安备53000002000001号</p>
            <p>地址：青岚大道1号　联系电话：0871-12345</p></div></body></html>""";

    private static Document read(String page) throws Exception {
        return new DocumentReader().read("a.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
