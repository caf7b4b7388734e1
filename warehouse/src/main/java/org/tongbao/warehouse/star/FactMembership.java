package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One subject on one printed list (factless). */
public final class FactMembership {

    public static final Table TABLE = new Table(
            "fact_membership",
            "名单事实",
            "one subject on one printed list (factless)",
            Lifecycle.PRINTED,
            "membership_key",
            List.of("region_key", "indicator_key", "subject_key", "period_key"),
            List.of(
                    of(1, "membership_key", LONG, "名单键", "surrogate key, from content hash and ordinal"),
                    of(2, "report_key", LONG, "通报键", "dim_report"),
                    of(3, "content_hash", STRING, "内容指纹", "SHA-256 of the file's bytes, in hexadecimal"),
                    of(4, "ordinal", INT, "次序", "position among the document's observations, from 0"),
                    of(5, "region_key", LONG, "地区键", "dim_region"),
                    of(6, "subject_key", LONG, "单位键", "dim_subject in force at the end of the period"),
                    of(7, "subject_id", LONG, "单位标识", "dim_subject.subject_id"),
                    of(8, "indicator_key", LONG, "指标键", "dim_indicator the list is about"),
                    of(9, "period_key", LONG, "时期键", "dim_period"),
                    of(10, "list_name", STRING, "名单", "heading of the list, as in 区直单位"),
                    nullable(
                            11,
                            "bound",
                            STRING,
                            "界限",
                            "what being listed says: >=50, <50, ==0, >0; null for honour boards and the like"),
                    of(12, "subject_text", STRING, "原单位名", "the subject as printed"),
                    of(13, "start_offset", INT, "起点", "first character of the quote in document_text.text, from 0, in UTF-16 units"),
                    of(14, "end_offset", INT, "终点", "character after the last"),
                    of(15, "quote", STRING, "原句", "the clause or row that it was printed in"),
                    of(16, "token_start", INT, "原数起点", "first character of the token itself"),
                    of(17, "token_end", INT, "原数终点", "character after the last of the token"),
                    nullable(18, "subject_kind", STRING, "原单位类别", "kind of the subject as read, before any catalogue"),
                    nullable(19, "indicator_text", STRING, "原指标名", "the indicator as printed or inherited"),
                    nullable(20, "unit", STRING, "单位", "unit as printed; empty for text")));

    private FactMembership() {}
}
