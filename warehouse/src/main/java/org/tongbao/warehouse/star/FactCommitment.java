package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.DECIMAL;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One demand on a coming month, to be held against its bulletin. */
public final class FactCommitment {

    public static final Table TABLE = new Table(
            "fact_commitment",
            "要求事实",
            "one demand on a coming month, to be held against its bulletin",
            Lifecycle.PRINTED,
            "commitment_key",
            List.of("region_key", "indicator_key", "subject_key", "period_key"),
            List.of(
                    of(1, "commitment_key", LONG, "要求键", "surrogate key"),
                    of(2, "statement_key", LONG, "陈述键", "fact_statement in which it was printed"),
                    of(3, "report_key", LONG, "通报键", "dim_report"),
                    of(4, "content_hash", STRING, "内容指纹", "SHA-256 of the file's bytes, in hexadecimal"),
                    of(5, "region_key", LONG, "地区键", "dim_region"),
                    of(6, "subject_key", LONG, "单位键", "dim_subject"),
                    of(7, "subject_id", LONG, "单位标识", "dim_subject.subject_id"),
                    of(8, "indicator_key", LONG, "指标键", "dim_indicator"),
                    of(9, "period_key", LONG, "时期键", "dim_period in which it is due"),
                    of(10, "bound", STRING, "界限", "as in >=6"),
                    of(11, "value", DECIMAL, "要求值", "what is demanded, in the printed unit"),
                    of(12, "unit", STRING, "单位", "unit as printed")));

    private FactCommitment() {}
}
