package org.tongbao.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocTest {

    @Test
    void readsParagraphsAndTablesInOrder() throws Exception {
        byte[] file = new WordFile97()
                .paragraph("关于青岚区2021年1-3月份工作完成情况的通报")
                .row(List.of("单位", "到位资金（亿元）"), 0, 2000, 6000)
                .row(List.of("", "目标", "完成"), 0, 2000, 4000, 6000)
                .row(List.of("云门镇", "12.00", "3.50"), 0, 2000, 4000, 6000)
                .paragraph("抄送：区委办。")
                .bytes();

        Document document = new DocumentReader().read("通报.doc", file);

        assertThat(document.form()).isEqualTo(Form.DOC);
        assertThat(document.text().lines()).containsExactly(
                "关于青岚区2021年1-3月份工作完成情况的通报", "单位\t到位资金（亿元）", "\t目标\t完成", "云门镇\t12.00\t3.50", "抄送：区委办。");
        assertThat(Shown.tables(document)).containsExactly("""
                单位|到位资金（亿元）|到位资金（亿元）
                |目标|完成
                云门镇|12.00|3.50
                """);
    }
}
