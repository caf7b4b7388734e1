package org.tongbao.warehouse.semantic.plan;

/**
 * Says of each subject's figure why there is nothing to hold it against: not_reported (no figure now), not_comparable (the
 * subject was split, one of those it took over has no figure, or one figure covers two months and the other one),
 * first_year or last_year_missing, previous_missing (no figure then).
 *
 * <pre>
 * before: member  招商局  2021-03  4.1    earlier (none)       region's first year 2021
 * after:  招商局  2021-03  4.1            earlier null, first_year
 * </pre>
 *
 * @param name of the result
 * @param over the step whose rows are noted
 * @param earlier the step that found the earlier figures; its name starts the columns
 * @param months by how many months earlier these are
 */
record NoteEarlier(String name, String over, String earlier, int months) implements Step {

    @Override
    public void write(SqlText sql) {
        String isCut = "e.other_months OR split.subject_id IS NOT NULL";
        sql.add("SELECT m.*, CASE WHEN " + isCut + " THEN NULL ELSE e.value END AS " + earlier + "_value,\n")
                .add("       coalesce(e.statements, []) AS " + earlier + "_statements,\n")
                .add("       CASE WHEN m.value IS NULL THEN 'not_reported' WHEN " + isCut + " THEN 'not_comparable'\n")
                .add("            WHEN e.value IS NOT NULL THEN NULL\n")
                .add("            WHEN m.t // 12 = g.first_year AND (m.t - " + months + ") // 12 < g.first_year THEN 'first_year'\n")
                .add("            WHEN e.taken_over THEN 'not_comparable' ELSE '" + earlier + "_missing' END AS " + earlier + "_reason\n")
                .add("FROM " + over + " m\n")
                .add("JOIN semantic.region g ON g.region_code = m.region_code\n")
                .add("LEFT JOIN " + earlier + " e ON e.indicator = m.indicator AND e.region_code = m.region_code AND e.category = m.category\n")
                .add("     AND e.subject_id = m.subject_id AND e.t = m.t\n")
                .add("LEFT JOIN (SELECT DISTINCT subject_id, unnest(range(at_t, at_t + " + months + ")) AS t FROM semantic.split) split\n")
                .add("     ON split.subject_id = m.subject_id AND split.t = m.t");
    }
}
