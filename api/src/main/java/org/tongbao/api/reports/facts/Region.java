package org.tongbao.api.reports.facts;

/**
 * @param name as in 青岚区
 * @param titled as a title has to name it: with its parent's name where others are called alike, as in 西宁市城中区
 */
public record Region(String code, String name, String titled) {

    /** 区, 县, 市, 旗 … */
    public String suffix() {
        return name.isEmpty() ? "区" : name.substring(name.length() - 1);
    }

    /** 全区. */
    public String whole() {
        return "全" + suffix();
    }

    /** 我区. */
    public String ours() {
        return "我" + suffix();
    }
}
