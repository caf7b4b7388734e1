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

/** One printed figure, or one printed particular of the document (measure meta). */
public final class FactStatement {

    public static final Table TABLE = new Table(
            "fact_statement",
            "陈述事实",
            "one printed figure, or one printed particular of the document (measure meta)",
            Lifecycle.PRINTED,
            "statement_key",
            List.of("region_key", "indicator_key", "subject_key", "period_key", "statement_key"),
            List.of(
                    of(1, "statement_key", LONG, "陈述键", "surrogate key, from content hash and ordinal"),
                    of(2, "report_key", LONG, "通报键", "dim_report"),
                    of(3, "content_hash", STRING, "内容指纹", "SHA-256 of the file's bytes, in hexadecimal"),
                    of(4, "ordinal", INT, "次序", "position among the document's observations, from 0"),
                    of(5, "region_key", LONG, "地区键", "dim_region"),
                    of(6, "subject_key", LONG, "单位键", "dim_subject in force at the end of the period"),
                    of(7, "subject_id", LONG, "单位标识", "dim_subject.subject_id"),
                    of(8, "indicator_key", LONG, "指标键", "dim_indicator; 0 for particulars of the document"),
                    of(9, "category_key", LONG, "类别键", "dim_category; 0 where not sliced"),
                    of(10, "period_key", LONG, "时期键", "dim_period the figure is for; 0 where it has none"),
                    of(
                            11,
                            "measure",
                            STRING,
                            "量度",
                            "target, actual, rate, growth, gap, share, rank, score, count or meta"),
                    nullable(
                            12,
                            "value",
                            DECIMAL,
                            "数值",
                            "the number in the printed unit; null for text and for blank, 未报 and 无任务 cells"),
                    of(13, "unit", STRING, "单位", "unit as printed; empty for text"),
                    nullable(14, "standard_value", DECIMAL, "标准数值", "the number in the indicator's unit, as 亿元 for 万元"),
                    of(15, "status", STRING, "状态", "reported, zero, blank, not_applicable or not_reported"),
                    of(
                            16,
                            "cumulative",
                            BOOLEAN,
                            "累计",
                            "true where it counts from January, false for one month or a point in time"),
                    nullable(
                            17,
                            "bound",
                            STRING,
                            "界限",
                            "for a threshold: >=50, <50, ==0, >0, >100; with the number as printed"),
                    of(18, "token", STRING, "原数", "the characters of the figure as printed"),
                    of(
                            19,
                            "decimals",
                            INT,
                            "小数位",
                            "decimals printed: the figure stands for an interval of half its last digit"),
                    of(20, "subject_text", STRING, "原单位名", "the subject as printed or inherited"),
                    of(21, "indicator_text", STRING, "原指标名", "the indicator as printed or inherited"),
                    nullable(22, "table_number", INT, "表序", "table in the document, from 1; null in prose"),
                    nullable(23, "row_number", INT, "行号", "row in the table, from 1"),
                    nullable(24, "column_number", INT, "列号", "column in the table, from 1"),
                    of(25, "start_offset", INT, "起点", "first character of the quote in document_text.text, from 0, in UTF-16 units"),
                    of(26, "end_offset", INT, "终点", "character after the last"),
                    of(27, "quote", STRING, "原句", "the clause or row that it was printed in"),
                    of(28, "token_start", INT, "原数起点", "first character of the token itself"),
                    of(29, "token_end", INT, "原数终点", "character after the last of the token"),
                    nullable(30, "subject_kind", STRING, "原单位类别", "kind of the subject as read, before any catalogue")));

    private FactStatement() {}
}
