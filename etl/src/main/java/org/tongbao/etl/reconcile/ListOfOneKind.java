package org.tongbao.etl.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of the offices under a county (区直单位) has companies on it, though the bulletin's own addressees tell 区直部门 and
 * 区属公司 apart. Where they don't, 单位 may well take in both, and nothing is raised. Said once of a county, whose bulletins
 * all name their lists alike.
 */
final class ListOfOneKind implements Rule {

    private static final String ADDRESSEES = "主送机关";

    @Override
    public List<Finding> check(History history) {
        for (Bulletin bulletin : history.bulletins()) {
            List<Figure> addressees = bulletin.particulars(ADDRESSEES).stream().filter(f -> f.quote().contains("公司")).toList();
            if (addressees.isEmpty()) {
                continue;
            }
            Map<Long, List<Bulletin.Member>> companies = bulletin.members().stream()
                    .filter(m -> m.list().contains("直") && !m.list().contains("公司") && m.who().kind().equals("company"))
                    .collect(Collectors.groupingBy(Bulletin.Member::subject));
            if (!companies.isEmpty()) {
                return List.of(finding(bulletin, addressees, companies));
            }
        }
        return List.of();
    }

    private static Finding finding(Bulletin bulletin, List<Figure> addressees, Map<Long, List<Bulletin.Member>> companies) {
        List<Bulletin.Member> members = companies.values().stream().map(listed -> listed.get(0)).toList();
        String names = members.stream().map(member -> member.who().name()).sorted().collect(Collectors.joining("、"));
        return new Finding(
                "list_of_other_kind", Finding.Severity.MEDIUM, bulletin, null, null,
                "“" + members.get(0).list() + "”名单里有公司：" + names + "，而主送对象把部门和公司分开",
                addressees.get(0).quote(),
                members.stream().map(Bulletin.Member::key).sorted().toList(),
                addressees.stream().map(Figure::key).toList());
    }
}
