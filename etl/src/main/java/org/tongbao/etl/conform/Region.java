package org.tongbao.etl.conform;

import java.io.Serializable;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/** One administrative division. */
record Region(String code, String name, String fullName, String level, String parentCode) implements Serializable {

    long key() {
        return Keys.of("region", code);
    }

    StarRow row() {
        return StarRow.of(DimRegion.TABLE)
                .with("region_key", key())
                .with("code", code)
                .with("name", name)
                .with("full_name", fullName)
                .with("level", level)
                .with("parent_code", parentCode.isEmpty() ? null : parentCode)
                .build();
    }
}
