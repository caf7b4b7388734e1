package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.BOOLEAN;
import static org.tongbao.warehouse.star.Type.DECIMAL;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One subject × indicator × category × period × vintage. */
public final class FactProgress {

    public static final Table TABLE = new Table(
            "fact_progress",
            "进度事实",
            "one subject × indicator × category × period × vintage",
            Lifecycle.DERIVED,
            "progress_key",
            List.of("region_key", "indicator_key", "subject_key", "period_key", "report_key"),
            List.of(
                    of(1, "progress_key", LONG, "进度键", "surrogate key"),
                    of(2, "report_key", LONG, "通报键", "dim_report: the vintage"),
                    of(3, "is_current", BOOLEAN, "现行", "whether no later vintage of the same period speaks"),
                    of(4, "region_key", LONG, "地区键", "dim_region"),
                    of(5, "subject_key", LONG, "单位键", "dim_subject in force at the end of the period"),
                    of(6, "subject_id", LONG, "单位标识", "dim_subject.subject_id"),
                    of(7, "indicator_key", LONG, "指标键", "dim_indicator"),
                    of(8, "category_key", LONG, "类别键", "dim_category; 0 where not sliced"),
                    of(9, "period_key", LONG, "时期键", "dim_period: January to the report's month"),
                    of(10, "year", INT, "年份", "calendar year"),
                    of(11, "month", INT, "月份", "calendar month of the period's end"),
                    of(12, "unit", STRING, "单位", "unit of target, actual and month_actual: the indicator's"),
                    nullable(13, "target", DECIMAL, "年度目标", "target of the whole year, printed or derived"),
                    nullable(
                            14,
                            "target_origin",
                            STRING,
                            "目标来源",
                            "printed, carried (from an earlier bulletin of the year) or derived (actual ÷ rate)"),
                    nullable(
                            15,
                            "target_low",
                            DECIMAL,
                            "目标下限",
                            "for a derived target: least value that rounds to what was printed"),
                    nullable(16, "target_high", DECIMAL, "目标上限", "for a derived target: greatest such value"),
                    nullable(17, "target_statement", LONG, "目标出处", "fact_statement of the target; null where derived"),
                    nullable(18, "actual", DECIMAL, "累计完成", "cumulative from January"),
                    nullable(19, "actual_statement", LONG, "累计出处", "fact_statement of the actual"),
                    nullable(
                            20,
                            "month_actual",
                            DECIMAL,
                            "当月完成",
                            "derived: cumulative less the cumulative before, within one year"),
                    nullable(
                            21,
                            "month_note",
                            STRING,
                            "当月说明",
                            "january_february, previous_missing, target_only, restated: why month_actual covers two months or is null"),
                    nullable(22, "rate_printed", DECIMAL, "印发完成率", "completion rate as printed, in percent"),
                    nullable(23, "rate_statement", LONG, "完成率出处", "fact_statement of the rate"),
                    nullable(
                            24,
                            "rate",
                            DECIMAL,
                            "完成率",
                            "recomputed: 100 × actual ÷ target, in percent, six decimals; null where the target is derived or missing"),
                    nullable(25, "growth_printed", DECIMAL, "印发同比", "growth on last year as printed, in percent"),
                    nullable(26, "rank_printed", INT, "印发排名", "rank as printed"),
                    nullable(27, "rank_statement", LONG, "排名出处", "fact_statement of the rank"),
                    of(28, "status", STRING, "状态", "reported, zero, blank, not_applicable or not_reported")));

    private FactProgress() {}
}
