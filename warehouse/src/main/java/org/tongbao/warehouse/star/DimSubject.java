package org.tongbao.warehouse.star;

import static org.tongbao.warehouse.star.Column.nullable;
import static org.tongbao.warehouse.star.Column.of;
import static org.tongbao.warehouse.star.Type.BOOLEAN;
import static org.tongbao.warehouse.star.Type.DATE;
import static org.tongbao.warehouse.star.Type.LONG;
import static org.tongbao.warehouse.star.Type.STRING;

import java.util.List;
import org.tongbao.warehouse.star.Table.Lifecycle;

/** One version of a subject's name and parent (slowly changing, type 2). */
public final class DimSubject {

    public static final Table TABLE = new Table(
            "dim_subject",
            "单位维",
            "one version of a subject's name and parent (slowly changing, type 2)",
            Lifecycle.DERIVED,
            "subject_key",
            List.of("region_key", "kind", "name"),
            List.of(
                    of(1, "subject_key", LONG, "单位键", "surrogate key of this version"),
                    of(2, "subject_id", LONG, "单位标识", "durable key: the same for all versions of one subject"),
                    of(3, "region_key", LONG, "地区键", "dim_region of the county"),
                    of(4, "name", STRING, "名称", "name in force from valid_from"),
                    of(
                            5,
                            "kind",
                            STRING,
                            "类别",
                            "whole, task_force, department, township, subdistrict, company, zone, leader_group, group, sector or other"),
                    nullable(6, "parent_id", LONG, "所属", "subject_id of the parent, as a department's task force"),
                    of(
                            7,
                            "on_roster",
                            BOOLEAN,
                            "在册",
                            "whether the reference data lists it, so that its silence is noticed"),
                    of(8, "valid_from", DATE, "生效日期", "first day on which this version is in force"),
                    nullable(9, "valid_to", DATE, "失效日期", "last day on which it is in force; null while it still is"),
                    of(10, "is_current", BOOLEAN, "现行", "whether this is the last version"),
                    nullable(
                            11,
                            "division_code",
                            STRING,
                            "区划代码",
                            "code of a township or subdistrict (nine digits) or a county (six) in the national code list; else null")));

    private DimSubject() {}
}
