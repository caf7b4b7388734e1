package org.tongbao.etl.reconcile;

/** Chinese words for codes. */
final class Wording {

    private Wording() {}

    static String kind(String code) {
        return switch (code) {
            case "task_force" -> "专班";
            case "department" -> "区直部门";
            case "township" -> "乡镇";
            default -> "单位";
        };
    }

    static String measure(String code) {
        return switch (code) {
            case "target" -> "目标任务";
            case "actual" -> "累计完成";
            case "rate" -> "完成率";
            case "growth" -> "同比";
            case "rank" -> "排名";
            default -> code;
        };
    }

    static String bound(String bound) {
        return switch (bound) {
            case "==0" -> "完成为零";
            case ">0" -> "有完成";
            case ">100" -> "超额完成全年目标";
            case ">=100" -> "完成全年目标";
            default -> "完成率 " + bound.replace(">=", "≥ ").replace("<", "＜ ") + "%";
        };
    }
}
