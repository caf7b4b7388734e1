package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.DECIMAL;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** The pace that a region's plan asks for by one month, where it is not month ÷ 12. */
public final class PlanPace {

    public static final Table TABLE = new Table(
            "plan_pace",
            "计划序时进度",
            "the pace asked for by the end of one month, of one region and topic, where it is not month ÷ 12",
            Lifecycle.DERIVED,
            "pace_key",
            List.of("region_key", "topic", "year", "month"),
            List.of(
                    of(1, "pace_key", LONG, "进度键", "surrogate key"),
                    of(2, "region_key", LONG, "地区键", "dim_region"),
                    of(3, "topic", STRING, "事项", "dim_report.topic it is asked for; empty for all topics of the region"),
                    of(4, "year", INT, "年份", "calendar year"),
                    of(5, "month", INT, "月份", "calendar month, 1 to 12"),
                    of(6, "pace", DECIMAL, "序时进度", "share of the year that should be done by the month's end, in percent")));

    private PlanPace() {}
}
