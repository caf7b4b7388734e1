package org.tongbao.warehouse.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tongbao.warehouse.semantic.SemanticError.BAD_LIMIT;
import static org.tongbao.warehouse.semantic.SemanticError.BAD_RANGE;
import static org.tongbao.warehouse.semantic.SemanticError.NOT_ADDITIVE;
import static org.tongbao.warehouse.semantic.SemanticError.NOT_COMPARABLE;
import static org.tongbao.warehouse.semantic.SemanticError.NO_METRIC;
import static org.tongbao.warehouse.semantic.SemanticError.UNKNOWN_COLUMN;
import static org.tongbao.warehouse.semantic.SemanticError.UNKNOWN_DIMENSION;
import static org.tongbao.warehouse.semantic.SemanticError.UNKNOWN_METRIC;
import static org.tongbao.warehouse.semantic.SemanticError.UNKNOWN_VALUE;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.warehouse.semantic.plan.Planner;

class BinderTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(Question.of(), NO_METRIC, "没有写要查的指标。请在 metrics 中至少写一个，例如 funds_in_place"),
                arguments(Question.of("fund_in_place"), UNKNOWN_METRIC, "没有指标“fund_in_place”，是不是“funds_in_place”？"),
                arguments(Question.of("gdp"), UNKNOWN_METRIC, "没有指标“gdp”。可用的指标见 /api/v1/metrics"),
                arguments(
                        funds().by("subjekt"), UNKNOWN_DIMENSION,
                        "没有维度“subjekt”，是不是“subject”？。可用的有 region、prefecture、province、subject、kind、parent、category、subject_name"),
                arguments(funds().where("month", "3"), UNKNOWN_DIMENSION, "没有维度“month”。可用的有 region、prefecture、province、subject、kind、parent、category、subject_name"),
                arguments(funds().where("region"), UNKNOWN_VALUE, "条件 region 没有写值"),
                arguments(
                        funds().where("kind", "departments"), UNKNOWN_VALUE,
                        "没有单位类别“departments”，是不是“department”？。可用的有 department、group、leader_group、other、sector、task_force、township、whole"),
                arguments(
                        funds().by("subject").where("subject", "招商局"), UNKNOWN_VALUE,
                        "条件 subject 的值“招商局”不是单位的编号（一串数字），编号见 /api/v1/subjects"),
                arguments(
                        funds().by("subject").where("parent", "9223372036854775808"), UNKNOWN_VALUE,
                        "条件 parent 的值“9223372036854775808”不是单位的编号（一串数字），编号见 /api/v1/subjects"),
                arguments(
                        funds().where("kind", "department", "township"), NOT_ADDITIVE,
                        "不同类别的单位是同一总数的不同分法，不能相加。条件 kind 请只写一个，或在 group_by 中加上 kind 或 subject"),
                arguments(
                        funds().where("subject", "1"), NOT_ADDITIVE,
                        "所选单位可能属于不同类别，不能相加。请在 group_by 中加上 subject，或加上条件 kind"),
                arguments(
                        funds().where("category", "primary", "secondary"), NOT_ADDITIVE,
                        "类别不能相加（全部的数已单独印发）。条件 category 请只写一个，或在 group_by 中加上 category"),
                arguments(
                        Question.of("visitors").where("kind", "township"), NOT_ADDITIVE,
                        "指标 visitors（游客）不能跨单位相加。请在 group_by 中加上 subject"),
                arguments(Question.of("visitors").by("prefecture"), NOT_ADDITIVE, "指标 visitors（游客）不能跨单位相加。请在 group_by 中加上 subject"),
                arguments(funds().in("2021-03", "2021-02"), BAD_RANGE, "截止月 2021-02 早于起始月 2021-03。请对调"),
                arguments(funds().in("1950-01", "2021-02"), BAD_RANGE, "时间范围超过 600 个月。请缩短"),
                arguments(
                        funds().in("2021-04", "2021-05").every(Grain.QUARTER), BAD_RANGE,
                        "2021-04 到 2021-05 之间没有一个季末月。请放宽范围，或按月（grain: month）查询"),
                arguments(
                        funds().in("2021-01", "2021-11").every(Grain.YEAR), BAD_RANGE,
                        "2021-01 到 2021-11 之间没有一个年末月。请放宽范围，或按月（grain: month）查询"),
                arguments(
                        funds().own().with(Comparison.TARGET), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）的目标是全年的，当期值不能与它相比。请用 accumulation: cumulative"),
                arguments(
                        funds().own().with(Comparison.PACE), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）的目标是全年的，当期值不能与它相比。请用 accumulation: cumulative"),
                arguments(
                        funds().own().with(Comparison.PRINTED_RATE), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）的目标是全年的，当期值不能与它相比。请用 accumulation: cumulative"),
                arguments(
                        Question.of("start_rate").with(Comparison.TARGET_BOUNDS), NOT_COMPARABLE,
                        "指标 start_rate（新增项目开工率）是比率，没有年度目标。请对它的分子 started_projects 查询完成率"),
                arguments(
                        funds().by("subject").where("subject_name", "招商局"), UNKNOWN_VALUE,
                        "不能按 subject_name（当时名称）筛选：改名前后是同一单位。请用条件 subject"),
                arguments(
                        Question.of("start_rate").with(Comparison.TARGET), NOT_COMPARABLE,
                        "指标 start_rate（新增项目开工率）是比率，没有年度目标。请对它的分子 started_projects 查询完成率"),
                arguments(
                        funds().in("2020-01", "2021-12").every(Grain.YEAR).with(Comparison.MOM), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）按年没有环比。请用 yoy"),
                arguments(
                        funds().with(Comparison.MOM), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）的累计值每年从1月重新开始，没有环比。请用 accumulation: period"),
                arguments(
                        funds().in("2020-01", "2021-12").every(Grain.YEAR).with(Comparison.RANK_CHANGE), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）按年没有年内的名次变化。请按月或按季查询"),
                arguments(
                        Question.of("start_rate").with(Comparison.SHARE_OF_WHOLE), NOT_COMPARABLE,
                        "指标 start_rate（新增项目开工率）是比率，没有占全域的比重"),
                arguments(
                        Question.of("visitors").by("subject").with(Comparison.SHARE_OF_WHOLE), NOT_COMPARABLE,
                        "指标 visitors（游客）不能相加，没有占全域的比重"),
                arguments(
                        funds().by("province").with(Comparison.SHARE_OF_WHOLE), NOT_COMPARABLE,
                        "指标 funds_in_place（重点产业到位资金）占全域的比重只在一个地区之内有意义。请在 group_by 中用 region 或 subject"),
                arguments(funds().limit(0), BAD_LIMIT, "行数上限 limit 应在 1 与 100000 之间，不能是 0"),
                arguments(funds().limit(100_001), BAD_LIMIT, "行数上限 limit 应在 1 与 100000 之间，不能是 100001"),
                arguments(funds().ordered("funds_in_plaec", true), UNKNOWN_COLUMN, "结果中没有列“funds_in_plaec”，是不是“funds_in_place”？"),
                arguments(funds().ordered("gdp", true), UNKNOWN_COLUMN, "结果中没有列“gdp”，不能按它排序"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrongAndWhatToDo(Question question, SemanticError error, String message) {
        assertThatThrownBy(() -> Planner.compile(question.bound()))
                .isInstanceOf(SemanticException.class)
                .hasMessage(message)
                .extracting(thrown -> ((SemanticException) thrown).error())
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "9199999999999999999", "9223372036854775807"})
    void takesEveryKeyThatASubjectCanHave(String id) {
        assertThat(funds().by("subject").where("subject", id).bound().where()).containsEntry(Dimension.SUBJECT, List.of(id));
    }

    @Test
    void countsTheWholeWhereNoKindIsSaidAndDepartmentsBelowParents() {
        assertThat(funds().bound().kind()).contains("whole");
        assertThat(funds().by("parent").bound().kind()).contains("department");
        assertThat(funds().where("kind", "township").bound().kind()).contains("township");
        assertThat(funds().by("kind").bound().kind()).isEmpty();
        assertThat(funds().by("subject").bound().kind()).isEmpty();
    }

    @Test
    void countsAllCategoriesTogetherUnlessTheyAreToldApart() {
        assertThat(funds().bound().where()).containsEntry(Dimension.CATEGORY, List.of("whole"));
        assertThat(funds().by("category").bound().where()).doesNotContainKey(Dimension.CATEGORY);
    }

    @Test
    void beginsAtTheEndOfTheFirstPeriod() {
        assertThat(funds().in("2021-01", "2021-12").every(Grain.QUARTER).bound().from()).isEqualTo(YearMonth.of(2021, 3));
        assertThat(funds().in("2021-01", "2021-12").every(Grain.YEAR).bound().from()).isEqualTo(YearMonth.of(2021, 12));
    }

    @Test
    void tellsSubjectsWithTheirRegion() {
        assertThat(funds().by("province", "subject").bound().groupBy())
                .containsExactly(Dimension.REGION, Dimension.PROVINCE, Dimension.SUBJECT);
        assertThat(funds().by("subject_name").bound().groupBy())
                .containsExactly(Dimension.REGION, Dimension.SUBJECT, Dimension.SUBJECT_NAME);
        assertThat(funds().by("prefecture").bound().groupBy()).containsExactly(Dimension.PREFECTURE);
    }

    private static Question funds() {
        return Question.of("funds_in_place");
    }
}
