package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String AS_EXCEL_SAVES = """
            青岚区2021年1-3月招商引资进展情况,,,
            单位：亿元,,,
            单位,目标,完成,备注
            云门镇,12,3.50,"含续建,待核"
            石桥乡,8,-,
            合计,"1,020",3.50,
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void readsATableWithItsCaptions(String encoding) throws Exception {
        Document document = read(AS_EXCEL_SAVES.replace("\n", "\r\n").getBytes(Charset.forName(encoding)));

        assertThat(document.form()).isEqualTo(Form.CSV);
        assertThat(document.text()).startsWith("青岚区2021年1-3月招商引资进展情况\n单位：亿元\n单位\t目标\t完成\t备注\n云门镇\t12\t3.50\t含续建,待核\n");
        assertThat(Shown.tables(document))
                .containsExactly("单位|目标|完成|备注\n云门镇|12|3.50|含续建,待核\n石桥乡|8|-|\n合计|1,020|3.50|\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void knowsTheSeparator(String separator) throws Exception {
        Document document = read(bytes("单位,目标,完成\n云门镇,12,3\n石桥乡,8,0\n".replace(",", separator)));

        assertThat(document.form()).isEqualTo(Form.CSV);
        assertThat(Shown.tables(document)).containsExactly("单位|目标|完成\n云门镇|12|3\n石桥乡|8|0\n");
    }

    @Test
    void takesLinesAroundTheTableForParagraphs() throws Exception {
        Document document = read(bytes("青岚区进展情况\n2021年3月\n\n单位,目标,完成\n云门镇,12,\"3\n其中新建1\"\n石桥乡,8,0\n\n注：未含续建\n"));

        assertThat(document.form()).isEqualTo(Form.CSV);
        assertThat(document.text()).startsWith("青岚区进展情况\n2021年3月\n单位\t目标").endsWith("石桥乡\t8\t0\n注：未含续建\n");
        DocumentTable table = document.tables().get(0);
        assertThat(table.rows().get(1).cells().get(2).of(document.text())).isEqualTo("3 其中新建1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "截至3月底,云门镇完成3个。\n截至4月底,云门镇完成5个。\n截至5月底,云门镇完成7个。\n",
        "单位,目标\n云门镇,12\n",
        "关于情况的通报\n单位\t目标\t完成\n云门镇\t12\t3\n石桥乡\t8\t0\n特此通报。\n",
        "单位,目标,完成\n云门镇,12,3\n石桥乡,8\n黄沙镇,6,1,2\n",
        "\"单位\n二,三,四\n五,六,七\n八,九,十\n"
    })
    void leavesOtherTextAlone(String text) throws Exception {
        Document document = read(bytes(text));

        assertThat(document.form()).isEqualTo(Form.TEXT);
        assertThat(document.text()).isEqualTo(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Document read(byte[] bytes) throws Exception {
        return new DocumentReader().read("通报.txt", bytes);
    }
}
