package org.tongbao.etl.reconcile;

/** Groups of units have several names: 区直单位 and 区直部门 are one group. */
final class Groups {

    static final String DEPARTMENTS = "区直部门";
    static final String TOWNSHIPS = "乡镇";

    private Groups() {}

    static String canonical(String printed) {
        return printed.contains("乡镇") || printed.contains("镇办") || printed.equals("街道") ? TOWNSHIPS
                : printed.contains("直") || printed.equals("部门") || printed.equals("单位") ? DEPARTMENTS
                : printed;
    }

    /** The group that a unit is listed with; empty for subjects that are no units. */
    static String of(SubjectInfo subject) {
        return switch (subject.kind()) {
            case "department", "company", "zone" -> DEPARTMENTS;
            case "township", "subdistrict" -> TOWNSHIPS;
            default -> "";
        };
    }
}
