package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A heading that says how many bodies are reported on (20个招商小组考勤情况) has a table of as many rows. Only bodies are
 * counted so, and only where a title names them, or every row is one, and the bulletin has the one table: rows of a table on
 * townships are no projects. A table that leaves more than half of them out is not meant to be of all.
 */
final class RowsAsSaid implements Rule {

    private static final Pattern HEADING = Pattern.compile(
            "(?:全\\p{IsHan}{1,2}|共|各)?(\\d+)[个家](\\p{IsHan}{0,6}(?:小组|工作队|专班|单位|部门|乡镇|镇街|街道|县区|区县|园区|企业|学校|村|社区))"
                    + "(?:的?\\p{IsHan}{0,12}(?:情况|排名|名单|如下).*)?");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<Integer, List<Figure>> tables = bulletin.figures().stream()
                    .filter(f -> f.table() != null && !f.is("meta"))
                    .collect(Collectors.groupingBy(Figure::table));
            if (tables.size() == 1) {
                List<Figure> cells = tables.values().iterator().next();
                bulletin.plain(f -> f.table() == null && (f.is("actual") || f.is("count")))
                        .forEach(said -> check(bulletin, said, cells, findings));
            }
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Figure said, List<Figure> cells, List<Finding> findings) {
        Matcher heading = HEADING.matcher(said.quote().replaceAll("\\s", ""));
        List<Figure> rows = rows(cells);
        if (!heading.matches() || !(isTitled(bulletin, heading.group(2)) || areAll(rows, heading.group(2)))) {
            return;
        }
        int number = said.value().intValue();
        if (rows.size() == number || rows.size() * 2 < number || rows.size() > number * 2) {
            return;
        }
        findings.add(new Finding(
                "rows_not_as_said", Finding.Severity.MEDIUM, bulletin, null, null,
                "正文说有 " + number + " 个" + heading.group(2) + "，表中列了 " + rows.size() + " 个",
                number + " ≠ " + rows.size(), List.of(said.key()), Sums.keys(rows)));
    }

    private static boolean isTitled(Bulletin bulletin, String bodies) {
        return Stream.of("附表标题", "附件名称", "公文标题")
                .flatMap(name -> bulletin.particulars(name).stream())
                .anyMatch(title -> title.quote().replaceAll("\\s", "").contains(bodies));
    }

    private static boolean areAll(List<Figure> rows, String bodies) {
        return rows.stream().allMatch(f -> Groups.of(f.who()).equals(Groups.canonical(bodies)));
    }

    /** One cell of each row but the totals. */
    private static List<Figure> rows(List<Figure> cells) {
        Set<Integer> seen = cells.stream().map(Figure::row).collect(Collectors.toSet());
        return cells.stream()
                .filter(f -> !f.who().kind().equals("whole") && !f.who().kind().equals("group"))
                .filter(f -> seen.remove(f.row()))
                .toList();
    }
}
