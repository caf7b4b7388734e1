package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.DATE;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One predecessor and one successor of a rename, merger or split. */
public final class SubjectSuccession {

    public static final Table TABLE = new Table(
            "subject_succession",
            "单位沿革",
            "one predecessor and one successor of a rename, merger or split",
            Lifecycle.DERIVED,
            "succession_key",
            List.of("region_key", "effective"),
            List.of(
                    of(1, "succession_key", LONG, "沿革键", "surrogate key"),
                    of(2, "region_key", LONG, "地区键", "dim_region of the county"),
                    of(
                            3,
                            "predecessor_id",
                            LONG,
                            "原单位",
                            "dim_subject.subject_id before; equal to successor_id for a rename"),
                    of(4, "successor_id", LONG, "继任单位", "dim_subject.subject_id after"),
                    of(5, "kind", STRING, "方式", "rename, merge, absorb (into a unit that was there before) or split (a part is made a unit)"),
                    of(6, "effective", DATE, "生效日期", "first day of the new order")));

    private SubjectSuccession() {}
}
