package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.INT;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One category of one scheme. */
public final class DimCategory {

    public static final Table TABLE = new Table(
            "dim_category",
            "类别维",
            "one category of one scheme",
            Lifecycle.REFERENCE,
            "category_key",
            List.of("scheme", "ordinal"),
            List.of(
                    of(1, "category_key", LONG, "类别键", "surrogate key; 0 is the whole, not sliced"),
                    of(2, "scheme", STRING, "分类法", "sector, enterprise_class or project_class; whole for key 0"),
                    of(3, "code", STRING, "代码", "stable English code"),
                    of(4, "name", STRING, "名称", "Chinese name"),
                    of(5, "ordinal", INT, "次序", "order of display within the scheme")));

    private DimCategory() {}
}
