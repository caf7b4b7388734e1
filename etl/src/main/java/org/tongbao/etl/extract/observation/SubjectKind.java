package org.tongbao.etl.extract.observation;

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
    PROJECT_CLASS,
    GROUP,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
