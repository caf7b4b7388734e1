package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One administrative division at county level or above. */
public final class DimRegion {

    public static final Table TABLE = new Table(
            "dim_region",
            "地区维",
            "one administrative division at county level or above",
            Lifecycle.REFERENCE,
            "region_key",
            List.of("code"),
            List.of(
                    of(1, "region_key", LONG, "地区键", "surrogate key"),
                    of(2, "code", STRING, "行政区划代码", "GB/T 2260 code, six digits; codes from 990000 up are fictional"),
                    of(3, "name", STRING, "简称", "short name, as in 七星关区"),
                    of(4, "full_name", STRING, "全称", "name with those of its parents, as in 贵州省毕节市七星关区"),
                    of(5, "level", STRING, "级别", "province, prefecture or county"),
                    nullable(6, "parent_code", STRING, "上级代码", "code of the division it belongs to")));

    private DimRegion() {}
}
