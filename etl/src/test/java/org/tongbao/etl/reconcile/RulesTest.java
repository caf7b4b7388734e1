package org.tongbao.etl.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.warehouse.star.StarRow;

/** Each rule speaks where figures contradict, and is silent beside it where they don't. */
class RulesTest {

    private static final String MARCH = "关于青岚区2021年1-3月份产业大招商工作完成情况的通报\n";
    private static final String APRIL = "关于青岚区2021年1-4月份产业大招商工作完成情况的通报\n";
    private static final String MARCH_BEFORE = "关于青岚区2020年1-3月份产业大招商工作完成情况的通报\n";
    private static final String TABLE = "附件1 2021年1-3月青岚区区直部门项目编制完成情况表\n单位\t目标任务(个)\t累计完成(个)\t完成率(%)\t排名\n";

    private static final String JUNE = "关于青岚区2021年1-6月份产业大招商工作完成情况的通报\n";
    private static final String FOUR_OFFICES = "区甲局到位资金7350万元,占年度目标任务的36.75%。区乙局到位资金12340万元,占年度目标任务的30.85%。"
            + "区丙局到位资金15170万元,占年度目标任务的30.34%。区丁局到位资金20360万元,占年度目标任务的25.45%。";

    @TempDir
    private Path folder;

    @BeforeEach
    void registerTheRegion() throws IOException {
        Path reference = Files.createDirectories(folder.resolve("reference"));
        Files.writeString(reference.resolve("region.csv"),
                "code,name,full_name,level,parent_code\n990101,青岚区,岚州市青岚区,county,\n");
        Files.writeString(reference.resolve("subject.csv"),
                "region_code,name,kind,parent,valid_from,valid_to\n990101,区甲局,department,,,\n990101,区乙局,department,,,\n"
                        + "990101,甲山镇,township,,,\n990101,乙水镇,township,,,\n990101,丙田镇,township,,,\n990101,丁桥镇,township,,,\n");
        Files.writeString(reference.resolve("pace.csv"), "region_code,topic,year,month,pace\n990101,,2021,6,45\n");
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("sectors_not_whole", List.of(MARCH
                        + "全区到位资金10亿元,其中第一产业到位资金1亿元,第二产业到位资金2亿元,第三产业到位资金3亿元。")),
                arguments("", List.of(MARCH
                        + "全区到位资金10亿元,其中第一产业到位资金3.33亿元,第二产业到位资金3.33亿元,第三产业到位资金3.33亿元。")),
                arguments("parts_exceed_whole", List.of(MARCH
                        + "全区到位资金3亿元。甲乙专班到位资金2亿元。丙丁专班到位资金2.6亿元。")),
                arguments("", List.of(MARCH
                        + "全区到位资金5亿元。甲乙专班到位资金2亿元。丙丁专班到位资金2.6亿元。")),
                arguments("rate_mismatch", List.of(MARCH + "我区项目编制任务数88个,完成编制10个,完成率12.36%。")),
                arguments("", List.of(MARCH + "我区项目编制任务数88个,完成编制10个,完成率11%。")),
                arguments("", List.of(MARCH + "我区项目编制任务数88个,完成编制10个,完成率11.36%。")),
                arguments("", List.of(MARCH + "我区项目编制任务数10个,完成编制25个,完成率250%。")),
                arguments("growth_mismatch", List.of(MARCH_BEFORE + "全区到位资金10.00亿元。", MARCH
                        + "全区到位资金12.00亿元,同比增长25.00%。")),
                arguments("", List.of(MARCH_BEFORE + "全区到位资金10.00亿元。", MARCH + "全区到位资金12.00亿元,同比增长20.00%。")),
                arguments("count_conflict", List.of(MARCH
                        + "到位资金方面,其余17家区直单位完成情况均为零。其余18家区直部门、20家乡镇完成情况依然为零。")),
                arguments("", List.of(MARCH
                        + "到位资金方面,其余18家区直单位完成情况均为零。其余18家区直部门、20家乡镇完成情况依然为零。")),
                arguments("list_conflict", List.of(MARCH
                        + "项目编制完成目标任务50%以上的区直单位有区甲局。\n" + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n")),
                arguments("said_twice", List.of(MARCH
                        + "全区完成项目编制94个。\n" + "三、形势分析 我区完成项目编制93个。")),
                arguments("", List.of(MARCH + "全区到位资金4.12亿元。三、形势分析 我区到位资金41230万元。")),
                arguments("total_row", List.of(MARCH + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n合计\t20\t6\t30.00\t\n")),
                arguments("", List.of(MARCH + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n合计\t20\t5\t25.00\t\n")),
                arguments("rank_mismatch", List.of(MARCH + TABLE + "区甲局\t10\t2\t20.00\t1\n区乙局\t10\t3\t30.00\t2\n")),
                arguments("", List.of(MARCH + TABLE + "区甲局\t10\t3\t30.00\t1\n区乙局\t10\t3\t30.00\t1\n")),
                arguments("roster_missing", List.of(MARCH + TABLE + "区甲局\t10\t2\t20.00\t1\n合计\t10\t2\t20.00\t\n")),
                arguments("", List.of(MARCH + TABLE + "区甲局\t10\t2\t20.00\t1\n区乙局\t10\t未报\t\t\n")),
                arguments("cumulative_falls", List.of(MARCH + "全区完成项目编制94个。", APRIL + "全区完成项目编制93个。")),
                arguments("", List.of(MARCH + "全区到位资金4.13亿元。", APRIL + "全区到位资金41296万元。")),
                arguments("target_moved", List.of(MARCH + "区甲局项目编制任务数10个,完成编制1个。", APRIL
                        + "区甲局项目编制任务数12个,完成编制1个。")),
                arguments("", List.of(MARCH + "区甲局项目编制任务数10个,完成编制1个。", APRIL
                        + "经区政府同意,区甲局项目编制任务数由10个调整为12个。区甲局项目编制任务数12个,完成编制1个。")),
                arguments("attachment_year", List.of(MARCH + "全区完成项目编制94个。\n附件:1.2020年1-3月青岚区区直部门项目编制完成情况表\n")),
                arguments("", List.of(MARCH + "全区完成项目编制94个。\n附件:1.2021年1-3月青岚区区直部门项目编制完成情况表\n")),
                arguments("issued_before_period", List.of(MARCH + "全区完成项目编制94个。\n2021年2月9日\n")),
                arguments("number_year", List.of("青岚督考通〔2020〕22号\n" + MARCH + "全区完成项目编制94个。\n2021年4月9日\n")),
                arguments("demand_already_due", List.of(MARCH + "全区到位资金1亿元。确保4月份到位资金达6亿元以上。\n2021年5月7日\n")),
                arguments("demand_missed", List.of(MARCH + "全区到位资金1亿元。确保4月份到位资金达6亿元以上。\n2021年4月7日\n", APRIL
                        + "全区到位资金4亿元。")),
                arguments("", List.of(MARCH + "全区到位资金1亿元。确保4月份到位资金达6亿元以上。\n2021年4月7日\n", APRIL
                        + "全区到位资金7亿元。")),
                arguments("decimal_point", List.of(MARCH + "我区项目编制任务数88个,完成编制10个,完成率1136%。")),
                arguments("decimal_point", List.of(MARCH + "我区项目编制任务数88个,完成编制47个,完成率5304%。")),
                arguments("rate_mismatch", List.of(MARCH + "我区项目编制任务数88个,完成编制10个,完成率1163%。")),
                arguments("odd_target", List.of(MARCH + FOUR_OFFICES + "区戊局到位资金19830万元,占年度目标任务的32.15%。")),
                arguments("", List.of(MARCH + FOUR_OFFICES + "区戊局到位资金19830万元,占年度目标任务的33.05%。")),
                arguments("", List.of(MARCH + FOUR_OFFICES + "区戊局到位资金19830万元,占年度目标任务的32%。")),
                arguments("", List.of(MARCH + FOUR_OFFICES + "区戊局到位资金19830万元,占年度目标任务的32.15%。"
                        + "区己局到位资金12370万元,占年度目标任务的23.11%。")),
                arguments("issued_within_period", List.of(MARCH + "全区完成项目编制94个。\n2021年3月20日\n")),
                arguments("", List.of(MARCH + "截至3月18日,全区完成项目编制94个。\n2021年3月20日\n")),
                arguments("", List.of(MARCH + "全区完成项目编制94个。\n2021年3月31日\n")),
                arguments("rows_not_as_said", List.of(MARCH + "一、3个区直部门项目编制情况\n" + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n")),
                arguments("", List.of(MARCH + "一、2个区直部门项目编制情况\n" + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n")),
                arguments("", List.of(MARCH + "有3个区直部门完成年度任务。\n" + TABLE + "区甲局\t10\t2\t20.00\t2\n区乙局\t10\t3\t30.00\t1\n")),
                arguments("townships_left_out", List.of(MARCH + "全区到位资金3亿元。乡镇仅有甲山镇、乙水镇有到位资金,其余1家完成情况均为零。")),
                arguments("", List.of(MARCH + "全区到位资金3亿元。乡镇仅有甲山镇、乙水镇有到位资金,其余2家完成情况均为零。")),
                arguments("name_misprint", List.of(MARCH + "甲乙专班要求完成引进瞪羚企业3家,目前完成1家。丙丁专班要求完成引进瞪羚企业1家,目前完成1家。"
                        + "戊己专班要求完成引进瞪灵企业1家,目前完成情况为零。")),
                arguments("", List.of(MARCH + "甲乙专班要求完成引进瞪羚企业3家,目前完成1家。丙丁专班要求完成引进瞪羚企业1家,目前完成1家。"
                        + "戊己专班要求完成引进龙头企业1家,目前完成情况为零。")),
                arguments("list_of_other_kind", List.of(MARCH + "各乡镇街道、区直各部门、区属各公司：\n完成目标任务50%以上的区直单位有区甲局、区乙局、丙丁公司。")),
                arguments("", List.of(MARCH + "各乡镇街道、区直各单位：\n完成目标任务50%以上的区直单位有区甲局、区乙局、丙丁公司。")),
                arguments("gap_mismatch", List.of(MARCH + "我区项目编制任务数88个,完成编制66个,完成率75.00%,超序时进度46.30个百分点。")),
                arguments("", List.of(MARCH + "我区项目编制任务数88个,完成编制66个,完成率75%,超序时进度50个百分点。")),
                arguments("", List.of(APRIL + "我区项目编制任务数88个,完成编制66个,完成率75%,超序时进度42个百分点。")),
                arguments("gap_mismatch", List.of(JUNE + "我区项目编制任务数88个,完成编制66个,完成率75%,超序时进度25个百分点。")),
                arguments("", List.of(JUNE + "我区项目编制任务数88个,完成编制66个,完成率75%,超序时进度30个百分点。")),
                arguments("", List.of(MARCH_BEFORE + "全区到位资金86.71亿元。", MARCH + "全区到位资金52.66亿元,同比增长6.90%。")),
                arguments("cumulative_falls", List.of(MARCH + "全区到位资金86.71亿元,同比增长5.0%。", APRIL
                        + "全区到位资金52.66亿元,同比下降36.2%。")),
                arguments("", List.of(MARCH + "全区到位资金86.71亿元,同比增长5.0%。", APRIL
                        + "全区到位资金52.66亿元,同比增长6.9%。")),
                arguments("", List.of(MARCH + "全区开工项目72个,其中提前开工项目60个。")));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource("cases")
    void speaksOnlyWhereFiguresContradict(String rule, List<String> texts) throws Exception {
        Bulletins bulletins = new Bulletins(folder);
        for (int i = 0; i < texts.size(); i++) {
            bulletins.add(folder, i + ".txt", texts.get(i));
        }

        List<StarRow> findings = new Reconciler().findings(bulletins.history());

        assertThat(findings).map(f -> f.get("rule")).containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }
}
