package org.tongbao.etl.extract;

import java.util.Locale;

/** Who an observation is about. */
public enum SubjectKind {
    DOCUMENT,
    WHOLE,
    TASK_FORCE,
    DEPARTMENT,
    TOWNSHIP,
    SUBDISTRICT,
    COMPANY,
    ZONE,
    COUNTY,
    LEADER_GROUP,
    SECTOR,
    GROUP,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
