package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.DATE;
import static org.tongbao.warehouse.star.Type.DECIMAL;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One span of whole months. */
public final class DimPeriod {

    public static final Table TABLE = new Table(
            "dim_period",
            "时期维",
            "one span of whole months",
            Lifecycle.REFERENCE,
            "period_key",
            List.of("period_key"),
            List.of(
                    of(
                            1,
                            "period_key",
                            LONG,
                            "时期键",
                            "start month yyyymm × 1,000,000 + end month yyyymm; 0 is no period"),
                    of(2, "start_month", STRING, "起始月", "first month, yyyy-MM"),
                    of(3, "end_month", STRING, "截止月", "last month, yyyy-MM"),
                    of(4, "start_date", DATE, "起始日期", "first day"),
                    of(5, "end_date", DATE, "截止日期", "last day"),
                    of(6, "year", INT, "年份", "calendar year of the end"),
                    of(7, "month", INT, "月份", "calendar month of the end, 1 to 12"),
                    of(8, "months", INT, "月数", "length in months"),
                    of(9, "name", STRING, "名称", "Chinese name, as in 2021年1—3月"),
                    of(10, "kind", STRING, "种类", "month, quarter, year, year_to_date or other"),
                    nullable(
                            11,
                            "pace",
                            DECIMAL,
                            "序时进度",
                            "share of the year that should be done by its end, in percent; for periods that begin in January")));

    private DimPeriod() {}
}
