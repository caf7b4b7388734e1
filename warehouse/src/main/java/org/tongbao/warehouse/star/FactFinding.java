package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.KEYS;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One contradiction. */
public final class FactFinding {

    public static final Table TABLE = new Table(
            "fact_finding",
            "矛盾事实",
            "one contradiction",
            Lifecycle.DERIVED,
            "finding_key",
            List.of("region_key", "period_key", "rule", "finding_key"),
            List.of(
                    of(1, "finding_key", LONG, "矛盾键", "surrogate key"),
                    of(2, "region_key", LONG, "地区键", "dim_region"),
                    of(3, "report_key", LONG, "通报键", "dim_report in which it shows"),
                    of(4, "period_key", LONG, "时期键", "dim_period of that report"),
                    of(5, "rule", STRING, "规则", "code of the rule, as in parts_exceed_whole"),
                    of(6, "severity", STRING, "程度", "high, medium or low"),
                    nullable(
                            7,
                            "subject_id",
                            LONG,
                            "单位标识",
                            "dim_subject.subject_id it is about, where it is about one"),
                    nullable(8, "indicator_key", LONG, "指标键", "dim_indicator it is about, where it is about one"),
                    of(9, "message", STRING, "说明", "one Chinese sentence for the bureau"),
                    of(10, "arithmetic", STRING, "算式", "the sum, with the printed figures"),
                    of(11, "left_statements", KEYS, "一方出处", "fact_statement and fact_membership keys on one side"),
                    of(
                            12,
                            "right_statements",
                            KEYS,
                            "另一方出处",
                            "keys on the other side; empty where the other side is the calendar or the roster")));

    private FactFinding() {}
}
