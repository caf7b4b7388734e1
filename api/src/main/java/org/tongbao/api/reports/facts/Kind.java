package org.tongbao.api.reports.facts;

import java.util.Arrays;

/** The cuts of a region's whole. They overlap, and are never added to each other. */
public enum Kind {
    WHOLE("whole", ""),
    TASK_FORCE("task_force", "个"),
    DEPARTMENT("department", "家"),
    TOWNSHIP("township", "个"),
    LEADER_GROUP("leader_group", "个"),
    SECTOR("sector", "个"),
    COUNTY("county", "个"),
    GROUP("group", "个"),
    OTHER("other", "个");

    private final String code;
    private final String counter;

    Kind(String code, String counter) {
        this.code = code;
        this.counter = counter;
    }

    public static Kind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElse(OTHER);
    }

    /** What it is counted by: 15家, 12个. */
    public String counter() {
        return counter;
    }

    /** @param region as in 青岚区, whose last character names its departments */
    public String label(Region region) {
        return switch (this) {
            case WHOLE -> region.whole();
            case TASK_FORCE -> "专班";
            case DEPARTMENT -> region.suffix() + "直部门";
            case TOWNSHIP -> "乡镇街道";
            case LEADER_GROUP -> "领导带队";
            case SECTOR -> "行业";
            case COUNTY -> "县区";
            case GROUP -> "分组";
            case OTHER -> "其他单位";
        };
    }
}
