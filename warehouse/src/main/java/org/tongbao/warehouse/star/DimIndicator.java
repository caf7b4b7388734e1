package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.BOOLEAN;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One indicator. */
public final class DimIndicator {

    public static final Table TABLE = new Table(
            "dim_indicator",
            "指标维",
            "one indicator",
            Lifecycle.REFERENCE,
            "indicator_key",
            List.of("code"),
            List.of(
                    of(1, "indicator_key", LONG, "指标键", "surrogate key"),
                    of(2, "code", STRING, "代码", "stable English code, as in funds_in_place"),
                    of(3, "name", STRING, "名称", "canonical Chinese name"),
                    of(4, "name_en", STRING, "英文名", "English name"),
                    of(5, "unit", STRING, "标准单位", "unit of standard_value and of fact_progress"),
                    of(6, "decimals", INT, "小数位", "decimals to show"),
                    of(7, "headline", BOOLEAN, "主要指标", "whether the overview shows it"),
                    of(
                            8,
                            "known",
                            BOOLEAN,
                            "已登记",
                            "false for an indicator met in a bulletin that the reference data does not list")));

    private DimIndicator() {}
}
