package org.tongbao.warehouse.semantic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.semantic.Accumulation;
import org.tongbao.warehouse.semantic.Dimension;
import org.tongbao.warehouse.semantic.Grain;
import org.tongbao.warehouse.semantic.Metric;
import org.tongbao.warehouse.semantic.Vintage;

/**
 * The tables that a release is prepared with, one for each basis, so that the steps to single subjects' figures are not taken
 * anew for each question: planning them takes the database far longer than reading their result. A figure's statements are
 * one, or two for a period's own: they are kept as columns, since reading lists takes several times as long.
 */
public final class MemberTables {

    private static final List<String> EARLIER = List.of("last_year", "previous");
    private static final Grouping SUBJECTS = new Grouping(
            List.of("region_code", "kind", "category", "subject_id", "parent_id"),
            List.of("region_code", "kind", "category", "subject_id"),
            List.of("kind", "category", "region_code"),
            false);

    /** The steps' result with names; answers come in its order unsorted where it is the asked one. */
    private static final String NAMED = """
            SELECT m.* EXCLUDE (statements, target_statements, rate_statements),
                   m.statements[1] AS statement, m.statements[2] AS other_statement,
                   %s AS period, g.region, subject.name AS subject, parent.name AS parent,
                   coalesce(named.name_then, subject.name) AS subject_name
            FROM temp.member m
            JOIN semantic.region g ON g.region_code = m.region_code
            JOIN semantic.subject subject ON subject.subject_id = m.subject_id AND subject.is_newest
            LEFT JOIN semantic.subject parent ON parent.subject_id = m.parent_id AND parent.is_newest
            LEFT JOIN semantic.subject named ON named.subject_id = m.subject_id AND m.t BETWEEN named.from_t AND named.to_t
            ORDER BY region_code, indicator, category, subject_id, t""".formatted(Months.written("m.t"));

    private record Basis(String name, Grain grain, Accumulation accumulation) {}

    private static final List<Basis> BASES = List.of(
            new Basis("cumulative", Grain.MONTH, Accumulation.CUMULATIVE),
            new Basis("quarter_cumulative", Grain.QUARTER, Accumulation.CUMULATIVE),
            new Basis("month", Grain.MONTH, Accumulation.PERIOD),
            new Basis("quarter", Grain.QUARTER, Accumulation.PERIOD));

    private MemberTables() {}

    /**
     * @param metrics those that rank the other way round are ranked so
     * @param from January of the first year that a bulletin speaks of, as 12 × year + month − 1
     * @param to December of the last
     * @param regions codes of all regions in order, in groups that are worked on one after the other: no step looks beyond a
     *     region, and all of a nation's at once take memory without bound
     * @return statements to be run one after the other
     */
    public static List<String> statements(List<Metric> metrics, long from, long to, List<List<String>> regions) {
        List<String> statements = new ArrayList<>();
        String into = "CREATE TABLE %s AS\n";
        for (List<String> some : regions) {
            add(statements, into, metrics, from, to, some.isEmpty() ? Map.of() : Map.of(Dimension.REGION, some));
            into = "INSERT INTO %s\n";
        }
        return statements;
    }

    /** @param basis as {@link ReadMembers} has it */
    static String table(String basis) {
        return "semantic.member_" + basis;
    }

    private static void add(
            List<String> statements, String into, List<Metric> metrics, long from, long to, Map<Dimension, List<String>> where) {
        statements.add(create("TEMP TABLE cell", List.of(new ReadCells(List.of(), where, from, to, new Vintage.Latest()))));
        statements.add(create("TEMP TABLE spine", List.of(new JoinToCalendar(List.of(), where, from, to))));
        for (Basis basis : BASES) {
            statements.add(create("TEMP TABLE member", steps(basis, metrics)));
            statements.add(into.formatted(table(basis.name())) + NAMED);
            statements.add("DROP TABLE temp.member");
        }
        statements.add("DROP TABLE temp.cell");
        statements.add("DROP TABLE temp.spine");
    }

    private static List<Step> steps(Basis basis, List<Metric> metrics) {
        int before = basis.grain().months();
        return List.of(
                new TakePeriods("period", basis.grain(), basis.accumulation()),
                new JoinEarlier("last_year", 12),
                new NoteEarlier("with_last_year", "period", "last_year", 12),
                new JoinEarlier("previous", before),
                new NoteEarlier("noted", "with_last_year", "previous", before),
                new ConcludeSubjects("noted", EARLIER),
                new RankPeers("indicator", metrics, SUBJECTS, basis.accumulation() == Accumulation.CUMULATIVE),
                new CompareRanks("indicator", SUBJECTS));
    }

    private static String create(String what, List<Step> steps) {
        SqlText sql = new SqlText().add("CREATE " + what + " AS\n");
        String between = "WITH ";
        for (Step step : steps.subList(0, steps.size() - 1)) {
            sql.add(between).add(step.name()).add(" AS (\n");
            step.write(sql);
            sql.add("\n)");
            between = ",\n";
        }
        sql.add("\n");
        steps.get(steps.size() - 1).write(sql);
        return new CompiledQuery(sql.text(), sql.parameters(), List.of()).shown();
    }
}
