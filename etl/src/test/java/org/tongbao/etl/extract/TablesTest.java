package org.tongbao.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.extract.observation.CellAddress;
import org.tongbao.etl.read.DocumentReader;
import org.tongbao.etl.read.UnreadableDocument;

class TablesTest {

    private static final String HEAD = "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n";

    @TempDir
    private Path folder;

    @Test
    void readsRowsByTheirHeadersAndCaption() throws Exception {
        List<Observation> cells = cells("""
                附件1
                2021年1-3月青岚区区直部门项目编制完成情况表
                序号\t单位\t目标任务(个)\t累计完成(个)\t完成率(%)\t排名
                1\t区工信局\t12\t3\t25.00\t1
                2\t岚山公司\t8\t0\t0.00\t2
                合计\t\t20\t3\t15.00\t
                """);

        assertThat(cells).map(TablesTest::shown).containsExactly(
                "区工信局 department 项目编制 target 12个 reported 2021-12",
                "区工信局 department 项目编制 actual 3个 reported 2021-03",
                "区工信局 department 项目编制 rate 25.00% reported 2021-03",
                "区工信局 department 项目编制 rank 1位 reported 2021-03",
                "岚山公司 company 项目编制 target 8个 reported 2021-12",
                "岚山公司 company 项目编制 actual 0个 zero 2021-03",
                "岚山公司 company 项目编制 rate 0.00% zero 2021-03",
                "岚山公司 company 项目编制 rank 2位 reported 2021-03",
                "区直部门合计 group 项目编制 target 20个 reported 2021-12",
                "区直部门合计 group 项目编制 actual 3个 reported 2021-03",
                "区直部门合计 group 项目编制 rate 15.00% reported 2021-03",
                "区直部门合计 group 项目编制 rank null位 blank 2021-03");
        assertThat(cells.get(1).quote()).isEqualTo("1\t区工信局\t12\t3\t25.00\t1");
        assertThat(cells.get(1).cell()).isEqualTo(new CellAddress(1, 2, 4));
    }

    @Test
    void tellsTheWaysOfBeingMissingApart() throws Exception {
        List<Observation> cells = cells("""
                附件4 2021年1-3月青岚区乡镇招商引资目标任务完成情况表
                | 序号 | 乡镇 | 年度目标任务（万元） | 累计到位资金（万元） |
                |---|---|---|---|
                | 1 | 云门镇 | 3,000 | 未报 |
                | 2 | 石桥乡 | 无任务 | 120.50 |
                | 3 | 河东街道 | 1000 | - |
                | 4 | 柳湾镇 | 1000 |  |
                """);

        assertThat(cells).map(TablesTest::shown).containsExactly(
                "云门镇 township 重点产业到位资金 target 3000万元 reported 2021-12",
                "云门镇 township 重点产业到位资金 actual null万元 not_reported 2021-03",
                "石桥乡 township 重点产业到位资金 target null万元 not_applicable 2021-12",
                "石桥乡 township 重点产业到位资金 actual 120.50万元 reported 2021-03",
                "河东街道 subdistrict 重点产业到位资金 target 1000万元 reported 2021-12",
                "河东街道 subdistrict 重点产业到位资金 actual null万元 blank 2021-03",
                "柳湾镇 township 重点产业到位资金 target 1000万元 reported 2021-12",
                "柳湾镇 township 重点产业到位资金 actual null万元 blank 2021-03");
    }

    @Test
    void readsATableOfOneFigureARowWordForWord() throws Exception {
        List<Observation> cells = cells("""
                附件2
                2021年1-3月青岚区其他数据表
                | 序号 | 单位 | 类别 | 指标 | 分项 | 数据项 | 数值 | 计量单位 | 时段 | 条件 |
                |---|---|---|---|---|---|---|---|---|---|
                | 1 | 全区 | 整体 | 投资 | 第二产业 | 差距 | -13.0 | 百分点 | 2020年1-3月 | |
                | 2 | 500强项目 | 项目 | 计划总投资 | | 目标数 | 6 | 亿元 | 2021年 | 不低于6 |
                | 3 | 乡镇 | 分组 | 采发 | | 家数 | 20 | 个 | 2021年1-3月 | 等于0 |
                | 4 | 三团 | 其他 | 外出 | | 增减 | 持平 | % | 2021年3月 | |
                | 5 | 云门镇 | 乡镇 | 外出 | | 实际数 | 0 | 天 | — | |
                | 6 | 区工信局 | 部门 | 外出 | | 得分 | 未报 | 分 | 2021年1-3月 | |
                | 7 | 区工信局 | 部门 | 外出 | 红榜 | 名单 | | | 2021年1-3月 | 高于50 |
                """);

        assertThat(cells).map(o -> shown(o) + " " + o.periodStart() + " " + o.category() + " " + o.bound()).containsExactly(
                "青岚区 whole 投资 gap -13.0百分点 reported 2020-03 2020-01 第二产业 null",
                "500强项目 project_class 计划总投资 target 6亿元 reported 2021-12 2021-01 null >=6",
                "乡镇 group 采发 count 20个 reported 2021-03 2021-01 null ==0",
                "三团 other 外出 growth 0% reported 2021-03 2021-03 null null",
                "云门镇 township 外出 actual 0天 zero null null null null",
                "区工信局 department 外出 score null分 not_reported 2021-03 2021-01 null null",
                "区工信局 department 外出 list_member null reported 2021-03 2021-01 红榜 >50");
        assertThat(cells.get(0).cell()).isEqualTo(new CellAddress(1, 2, 7));
        assertThat(cells).extracting(Observation::cumulative).containsExactly(true, true, true, false, false, true, true);
    }

    @Test
    void leavesARowUnreadThatDoesNotSayAll() throws Exception {
        Extraction extraction = extraction("""
                | 序号 | 单位 | 类别 | 指标 | 数据项 | 数值 | 计量单位 | 时段 |
                |---|---|---|---|---|---|---|---|
                | 1 | 区工信局 | 部门 | 外出 | 实际数 | 2 | 天 | 2021年3月 |
                | 2 | 区工信局 | 不明 | 外出 | 实际数 | 3 | 天 | 2021年3月 |
                | 3 | 区工信局 | 部门 | 外出 | 实际数 | 4 | 天 | 去年 |
                """);

        assertThat(extraction.observations()).filteredOn(o -> o.cell() != null).singleElement().satisfies(o -> assertThat(o.value()).isEqualByComparingTo("2"));
        assertThat(extraction.unread()).hasSize(4);
    }

    private Extraction extraction(String tables) throws IOException, UnreadableDocument {
        return new Extractor(TestLexicon.builtIn()).extract(new DocumentReader().read(Files.writeString(folder.resolve("case.txt"), HEAD + tables)));
    }

    private List<Observation> cells(String tables) throws IOException, UnreadableDocument {
        Extraction extraction = extraction(tables);
        assertThat(extraction.unread()).isEmpty();
        return extraction.observations().stream().filter(o -> o.cell() != null).toList();
    }

    private static String shown(Observation o) {
        return o.subject() + " " + o.subjectKind().code() + " " + o.indicator() + " " + o.measure().code() + " "
                + (o.value() == null ? "null" : o.value().toPlainString()) + o.unit() + " " + o.status().code() + " " + o.periodEnd();
    }
}
