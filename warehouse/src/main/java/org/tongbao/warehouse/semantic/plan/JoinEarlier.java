package org.tongbao.warehouse.semantic.plan;

/**
 * What a subject's figure is held against: the figure some months earlier of the subject itself and of those that it took
 * over since, added up. All that were there then must have a figure.
 *
 * <pre>
 * before: 商务局  2020-03  1.2     粮食局  2020-03  0.8     merged on 2021-01-01 into 商务和粮食局
 *         商务和粮食局  2021-03  2.6
 * after:  商务和粮食局  2021-03  earlier 2.0, taken over
 * </pre>
 *
 * @param name of the result
 * @param months by how many months earlier
 */
record JoinEarlier(String name, int months) implements Step {

    @Override
    public void write(SqlText sql) {
        sql.add(ALONE.formatted(months)).add("\nUNION ALL\n").add(TOGETHER.formatted(months));
    }

    /** Nearly all took nobody over: their figure is held against one, and nothing is to be added up. */
    private static final String ALONE = """
            SELECT m.indicator, m.region_code, m.category, m.subject_id, m.t, b.value, false AS taken_over,
                   b.value IS NOT NULL AND (coalesce(b.note, '') = 'january_february') <> (coalesce(m.note, '') = 'january_february')
                       AS other_months,
                   b.statements
            FROM period m
            JOIN period b ON b.indicator = m.indicator AND b.region_code = m.region_code AND b.category = m.category
                 AND b.subject_id = m.subject_id AND b.t = m.t - %d
            WHERE m.subject_id NOT IN (SELECT subject_id FROM semantic.lineage WHERE member_id <> subject_id)\
            """;

    private static final String TOGETHER = """
            SELECT m.indicator, m.region_code, m.category, m.subject_id, m.t,
                   CASE WHEN count(b.value) = count(*) THEN sum(b.value) END AS value,
                   bool_or(b.subject_id <> m.subject_id) AS taken_over,
                   bool_or(b.value IS NOT NULL AND (coalesce(b.note, '') = 'january_february') <> (coalesce(m.note, '') = 'january_february'))
                       AS other_months,
                   flatten(list(b.statements ORDER BY b.subject_id)) AS statements
            FROM period m
            JOIN semantic.lineage l ON l.subject_id = m.subject_id AND l.since_t <= m.t
            JOIN period b ON b.indicator = m.indicator AND b.region_code = m.region_code AND b.category = m.category
                 AND b.subject_id = l.member_id AND b.t = m.t - %d
            WHERE m.subject_id IN (SELECT subject_id FROM semantic.lineage WHERE member_id <> subject_id)
            GROUP BY ALL\
            """;
}
