package org.tongbao.etl.extract.names;

import org.tongbao.etl.extract.observation.SubjectKind;

/** What kind of subject a name is of, by how it ends. */
final class NameEndings {

    private NameEndings() {}

    static SubjectKind kind(String name) {
        return endsWith(name, "专班") ? SubjectKind.TASK_FORCE
                : endsWith(name, "公司", "集团", "支行", "农商行", "银行", "信用社", "信用联社") ? SubjectKind.COMPANY
                : endsWith(name, "开发区", "经开区", "工业园", "产业园", "物流园", "园区", "高新区", "新区", "管委会", "示范区", "合作区", "名胜区", "旅游区", "度假区", "集聚区", "集中区", "试验区", "保税区", "工业区")
                        ? SubjectKind.ZONE
                : endsWith(name, "街道", "街道办", "街道办事处", "办事处") ? SubjectKind.SUBDISTRICT
                : endsWith(name, "镇", "乡", "苏木") ? SubjectKind.TOWNSHIP
                : !name.endsWith("专业合作社") && endsWith(name, "局", "办", "委", "部", "科协", "妇联", "残联", "文联", "工商联", "会", "院", "中心", "办公室", "站", "队", "社", "法院", "馆", "政协", "政府")
                        ? SubjectKind.DEPARTMENT
                : endsWith(name, "县", "区", "市", "旗", "州", "盟") ? SubjectKind.COUNTY
                : endsWith(name, "领导") ? SubjectKind.LEADER_GROUP
                : SubjectKind.OTHER;
    }

    private static boolean endsWith(String name, String... suffixes) {
        for (String suffix : suffixes) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return true;
            }
        }
        return false;
    }
}
