package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One other spelling of a subject's name in one region. */
public final class SubjectAlias {

    public static final Table TABLE = new Table(
            "subject_alias",
            "单位别名",
            "one other spelling of a subject's name in one region",
            Lifecycle.DERIVED,
            "alias_key",
            List.of("region_key", "alias"),
            List.of(
                    of(1, "alias_key", LONG, "别名键", "surrogate key"),
                    of(2, "region_key", LONG, "地区键", "dim_region of the county"),
                    of(3, "alias", STRING, "别名", "the spelling as printed"),
                    of(4, "subject_id", LONG, "单位标识", "dim_subject.subject_id it stands for")));

    private SubjectAlias() {}
}
