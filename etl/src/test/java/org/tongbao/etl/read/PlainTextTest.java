package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String BULLETIN = "　关于青岚区2021年1-3月份工作完成情况的通报\n\n各乡镇（街道）： \n截至3月底，累计到位资金 41.23 亿元。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingToTheSameCharacters(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);

        assertThat(read(BULLETIN.getBytes(charset)).text()).isEqualTo(BULLETIN);
        assertThat(read(BULLETIN.replace("\n", "\r\n").getBytes(charset)).text()).isEqualTo(BULLETIN);
        if (encoding.startsWith("UTF")) {
            assertThat(read(("\uFEFF" + BULLETIN).getBytes(charset)).text()).isEqualTo(BULLETIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Shift_JIS"})
    void refusesOtherEncodingsRatherThanMisreadThem(String encoding) {
        String text = encoding.equals("Big5")
                ? "關於本縣工作完成情況，請各鄉鎮認真執行。".repeat(3)
                : "このたびの報告について、お知らせします".repeat(3);

        assertThatThrownBy(() -> read(text.getBytes(Charset.forName(encoding))))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("编码");
    }

    @Test
    void takesLinesPartedByTabsForATable() throws Exception {
        Document document = read("""
                附件1
                单位\t目标\t完成
                云门镇\t 12 \t
                \t0\t3

                \t首行缩进的一段。
                \t又一段。
                抄送：甲\t乙
                """);

        assertThat(Shown.tables(document)).containsExactly("单位|目标|完成\n云门镇|12|\n|0|3\n");
        DocumentTable table = document.tables().get(0);
        assertThat(table.span().start()).isEqualTo(document.text().indexOf("单位"));
        assertThat(table.rows().get(1).span().of(document.text())).isEqualTo("云门镇\t 12 \t");
    }

    @Test
    void takesLinesPartedByBarsForATable() throws Exception {
        Document document = read("""
                | 附件2 完成情况 |
                | 单位 | 目标 | 完成 |
                |---|:-:|---|
                | 云门镇 | 12 |  |
                ┌──┬──┐
                │甲│1│
                ├──┼──┤
                │乙│2│
                └──┴──┘
                单位｜数
                丙｜3
                一句话里有 | 这个符号。
                """);

        assertThat(Shown.tables(document)).containsExactly(
                "附件2 完成情况||\n单位|目标|完成\n云门镇|12|\n", "甲|1\n乙|2\n", "单位|数\n丙|3\n");
    }

    private static Document read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document read(byte[] bytes) throws Exception {
        return new DocumentReader().read("通报.txt", bytes);
    }
}
