package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * A printed list of subjects.
 *
 * @param heading as in 区直单位
 * @param indicatorCode none where the list is of none
 * @param indicator its name; empty where the list is of none
 * @param bound as in >=50; empty for honour boards and the like
 * @param unit of the bound
 * @param months first and last, as in 2021-01..2021-11; null where it has none
 */
public record Listed(String heading, String indicatorCode, String indicator, String bound, String unit, String months, List<Member> members) {

    /** @param kind whole, task_force, department, company … */
    public record Member(String name, String kind, String statement) {}

    public Listed {
        members = List.copyOf(members);
    }

    /** Each once. */
    public List<String> names() {
        return members.stream().map(Member::name).distinct().toList();
    }

    /** Whether it is of a catalogued indicator, whose name is known wherever it stands in a sentence. */
    public boolean isCatalogued() {
        return Printed.isCatalogued(indicatorCode);
    }
}
