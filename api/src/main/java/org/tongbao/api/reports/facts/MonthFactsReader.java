package org.tongbao.api.reports.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.api.ask.Asking;
import org.tongbao.warehouse.engine.Engine;

/** Reads what the bulletins in force printed for one month. */
public final class MonthFactsReader {

    private static final String OF_THE_MONTH = """
            report_key IN (SELECT report_key FROM reports WHERE region_code = ? AND year = ? AND month = ? AND is_current)
            """;

    private record Member(String heading, String indicator, String bound, String unit, String name, String key) {}

    private final Engine engine;
    private final Asking asking;

    public MonthFactsReader(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /** @throws org.tongbao.api.problems.Problem if the region, the year or the month has no bulletin */
    public MonthFacts read(String region, int year, int month) {
        YearFacts standing = new YearFactsReader(engine, asking).read(region, year, month);
        List<Printed> printed = engine.query("""
                SELECT statement_key::VARCHAR AS key, subject, subject_kind, subject_group, coalesce(indicator_code, 'none') AS indicator_code,
                       coalesce(indicator, '') AS indicator, category_code, category, measure,
                       value, printed_unit, coalesce(printed_decimals, 0) AS decimals, status, coalesce(bound, '') AS bound,
                       start_month || '..' || end_month AS months, table_number IS NOT NULL AS in_table
                FROM statements WHERE measure <> 'meta' AND %s
                ORDER BY coalesce(table_number, 0), coalesce(row_number, 0), coalesce(column_number, 0), start_offset, token_start
                """.formatted(OF_THE_MONTH), List.of(region, year, month), row -> new Printed(
                row.text("key"), row.text("subject"), row.text("subject_kind"), Kind.of(row.text("subject_group")), row.text("indicator_code"),
                row.text("indicator"), row.text("category_code"), row.text("category"), row.text("measure"), row.number("value"),
                row.text("printed_unit"), row.integer("decimals"), row.text("status"), row.text("bound"), row.text("months"), row.is("in_table")));
        return new MonthFacts(standing, printed, lists(region, year, month));
    }

    private List<Listed> lists(String region, int year, int month) {
        List<Member> members = engine.query("""
                SELECT list_name, coalesce(indicator_code, 'none') AS code, coalesce(indicator, '') AS indicator, coalesce(bound, '') AS bound,
                       coalesce(printed_unit, '') AS unit, subject, membership_key::VARCHAR AS key
                FROM memberships WHERE %s ORDER BY start_offset, token_start
                """.formatted(OF_THE_MONTH), List.of(region, year, month), row -> new Member(
                row.text("list_name") == null ? "" : row.text("list_name"), row.text("code").equals("none") ? "" : row.text("indicator"),
                row.text("bound"), row.text("unit"), row.text("subject"), row.text("key")));
        Map<List<String>, List<Member>> lists = new LinkedHashMap<>();
        members.forEach(member -> lists.computeIfAbsent(
                List.of(member.heading(), member.indicator(), member.bound(), member.unit()), list -> new ArrayList<>()).add(member));
        return lists.entrySet().stream()
                .map(list -> new Listed(list.getKey().get(0), list.getKey().get(1), list.getKey().get(2), list.getKey().get(3),
                        list.getValue().stream().map(Member::name).distinct().toList(), list.getValue().stream().map(Member::key).toList()))
                .toList();
    }
}
