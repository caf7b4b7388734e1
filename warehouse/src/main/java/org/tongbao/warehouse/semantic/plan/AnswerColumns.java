package org.tongbao.warehouse.semantic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.Comparison;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Label;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.ResultColumn;
import org.tongbao.warehouse.semantic.ResultColumn.Type;

/**
 * The columns of an answer: the period, what a row is about by code and name, and each metric with its comparisons.
 *
 * @param select list of the last SELECT
 * @param joins that bring the names
 */
record AnswerColumns(List<ResultColumn> columns, String select, String joins) {

    /** @param unit null for the metric's own */
    private record Told(String column, String suffix, Type type, String zh, String en, String unit, Comparison because) {}

    private static final String PERCENT = "%";
    private static final String POINTS = "百分点";

    private static final List<Told> TOLD = List.of(
            new Told("value", "", Type.NUMBER, "", "", null, null),
            new Told("status", "_status", Type.TEXT, "状态", "status", "", null),
            new Told("note", "_note", Type.TEXT, "说明", "note", "", null),
            new Told("subjects", "_subjects", Type.COUNT, "有数单位", "subjects with a figure", "个", null),
            new Told("roster", "_roster", Type.COUNT, "应报单位", "subjects on the roster", "个", null),
            new Told("statements", "_statements", Type.STATEMENTS, "出处", "statements", "", null),
            new Told("target", "_target", Type.NUMBER, "年度目标", "target of the year", null, Comparison.TARGET),
            new Told("target_origin", "_target_origin", Type.TEXT, "目标来源", "origin of the target", "", Comparison.TARGET),
            new Told("target_statements", "_target_statements", Type.STATEMENTS, "目标出处", "statements of the target", "", Comparison.TARGET),
            new Told("completion", "_completion", Type.NUMBER, "完成率", "completion rate", PERCENT, Comparison.TARGET),
            new Told("pace", "_pace", Type.NUMBER, "序时进度", "pace", PERCENT, Comparison.PACE),
            new Told("lead", "_lead", Type.NUMBER, "超序时进度", "lead over the pace", POINTS, Comparison.PACE),
            new Told("last_year_value", "_last_year", Type.NUMBER, "上年同期", "same months last year", null, Comparison.YOY),
            new Told("last_year_change", "_yoy", Type.NUMBER, "同比", "year over year", PERCENT, Comparison.YOY),
            new Told("last_year_note", "_yoy_note", Type.TEXT, "同比说明", "why no year over year", "", Comparison.YOY),
            new Told("last_year_statements", "_last_year_statements", Type.STATEMENTS, "上年出处", "statements of last year", "", Comparison.YOY),
            new Told("previous_value", "_previous", Type.NUMBER, "上期", "period before", null, Comparison.MOM),
            new Told("previous_change", "_mom", Type.NUMBER, "环比", "on the period before", PERCENT, Comparison.MOM),
            new Told("previous_note", "_mom_note", Type.TEXT, "环比说明", "why no change on the period before", "", Comparison.MOM),
            new Told("previous_statements", "_previous_statements", Type.STATEMENTS, "上期出处", "statements of the period before", "", Comparison.MOM),
            new Told("place", "_rank", Type.COUNT, "名次", "rank", "名", Comparison.RANK),
            new Told("ranked_of", "_ranked_of", Type.COUNT, "参排个数", "ranked peers", "个", Comparison.RANK),
            new Told("places_won", "_rank_change", Type.COUNT, "名次升降", "places won", "名", Comparison.RANK_CHANGE),
            new Told("share", "_share", Type.NUMBER, "占全域", "share of the whole", PERCENT, Comparison.SHARE_OF_WHOLE),
            new Told("target_low", "_target_low", Type.NUMBER, "目标至少", "target at least", null, Comparison.TARGET_BOUNDS),
            new Told("target_high", "_target_high", Type.NUMBER, "目标至多", "target at most", null, Comparison.TARGET_BOUNDS),
            new Told("rate_printed", "_rate_printed", Type.NUMBER, "印发完成率", "completion rate as printed", PERCENT, Comparison.PRINTED_RATE),
            new Told("rate_statements", "_rate_statements", Type.STATEMENTS, "印发完成率出处", "statements of the printed rate", "",
                    Comparison.PRINTED_RATE));

    static List<SpreadMetrics.Measure> measures(BoundQuery query) {
        return told(query).stream().map(told -> new SpreadMetrics.Measure(told.column(), told.suffix())).toList();
    }

    private static List<Told> told(BoundQuery query) {
        boolean hasNotes = query.accumulation() == Accumulation.PERIOD
                || query.metrics().stream().anyMatch(Metric.Ratio.class::isInstance);
        return TOLD.stream()
                .filter(told -> told.because() == null || query.compares(told.because())
                        || told.suffix().equals("_completion") && query.compares(Comparison.PACE))
                .filter(told -> query.addsUpSubjects() || !told.suffix().equals("_subjects") && !told.suffix().equals("_roster"))
                .filter(told -> hasNotes || !told.suffix().equals("_note"))
                .toList();
    }

    /** @param direct what they are read by if from the prepared table itself, which has the names too */
    static AnswerColumns of(BoundQuery query, Optional<ReadMembers> direct) {
        boolean isDirect = direct.isPresent();
        List<ResultColumn> columns = new ArrayList<>();
        List<String> select = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        text(columns, select, "period", "时期", "Period", isDirect ? "a.period" : Months.written("a.t"));
        if (query.groupsBy(Dimension.REGION) && (!isDirect || tellsWider(query))) {
            joins.append("\nJOIN semantic.region g ON g.region_code = a.region_code");
        }
        for (Dimension dimension : query.groupBy()) {
            switch (dimension) {
                case REGION -> {
                    text(columns, select, "region_code", "地区代码", "Region code", "a.region_code::VARCHAR");
                    text(columns, select, "region", "地区", "Region", isDirect ? "a.region" : "g.region");
                }
                case PREFECTURE, PROVINCE -> {
                    String code = dimension.code();
                    String zh = dimension == Dimension.PROVINCE ? "省" : "市州";
                    String from = query.groupsBy(Dimension.REGION) ? "g." : "a.";
                    text(columns, select, code + "_code", zh + "代码", code + " code", from + code + "_code");
                    text(columns, select, code, zh, code, code + "_name.name");
                    joins.append("\nLEFT JOIN dim_region " + code + "_name ON " + code + "_name.code = " + from + code + "_code");
                }
                case SUBJECT -> {
                    text(columns, select, "subject_id", "单位编号", "Subject id", "a.subject_id::VARCHAR");
                    text(columns, select, "subject", "单位", "Subject", isDirect ? "a.subject" : "subject.name");
                    text(columns, select, "kind", "单位类别", "Kind", "a.kind::VARCHAR");
                    joins.append(isDirect
                            ? ""
                            : "\nJOIN semantic.subject subject ON subject.subject_id = a.subject_id AND subject.is_newest");
                }
                case SUBJECT_NAME -> {
                    text(columns, select, "subject_name", "当时名称", "Name then",
                            isDirect ? "a.subject_name" : "coalesce(named.name_then, subject.name)");
                    joins.append(isDirect
                            ? ""
                            : "\nLEFT JOIN semantic.subject named ON named.subject_id = a.subject_id AND a.t BETWEEN named.from_t AND named.to_t");
                }
                case PARENT -> {
                    text(columns, select, "parent_id", "所属编号", "Parent id", "a.parent_id::VARCHAR");
                    text(columns, select, "parent", "所属", "Parent", isDirect ? "a.parent" : "parent.name");
                    joins.append(isDirect
                            ? ""
                            : "\nLEFT JOIN semantic.subject parent ON parent.subject_id = a.parent_id AND parent.is_newest");
                }
                case KIND -> {
                    if (!query.groupsBy(Dimension.SUBJECT)) {
                        text(columns, select, "kind", "单位类别", "Kind", "a.kind::VARCHAR");
                    }
                }
                case CATEGORY -> {
                    text(columns, select, "category", "类别", "Category", "a.category::VARCHAR");
                    text(columns, select, "category_name", "类别名称", "Category name", "category.name");
                    joins.append("\nJOIN (SELECT code, min(name) AS name FROM dim_category GROUP BY code) category ON category.code = a.category");
                }
            }
        }
        for (Metric metric : query.metrics()) {
            for (Told told : told(query)) {
                String name = metric.name() + told.suffix();
                select.add(direct.map(members -> members.column(told.column(), "a.") + " AS ").orElse("a.") + SqlText.identifier(name));
                columns.add(new ResultColumn(
                        name, metric.name(),
                        new Label(metric.label().zh() + told.zh(), metric.label().en() + (told.en().isEmpty() ? "" : ", " + told.en())),
                        told.type(), unit(metric, told), decimals(metric, told)));
            }
        }
        return new AnswerColumns(columns, String.join(", ", select), joins.toString());
    }

    private static boolean tellsWider(BoundQuery query) {
        return query.groupsBy(Dimension.PREFECTURE) || query.groupsBy(Dimension.PROVINCE);
    }

    private static void text(List<ResultColumn> columns, List<String> select, String name, String zh, String en, String sql) {
        columns.add(new ResultColumn(name, null, new Label(zh, en), Type.TEXT, "", 0));
        select.add(sql + " AS " + name);
    }

    private static String unit(Metric metric, Told told) {
        boolean isChange = told.suffix().equals("_yoy") || told.suffix().equals("_mom");
        if (isChange && metric instanceof Metric.Ratio ratio && ratio.isPercent()) {
            return POINTS;
        }
        return told.unit() == null ? metric.unit() : told.unit();
    }

    private static int decimals(Metric metric, Told told) {
        if (told.type() != Type.NUMBER) {
            return 0;
        }
        return told.unit() == null ? metric.decimals() : 2;
    }
}
