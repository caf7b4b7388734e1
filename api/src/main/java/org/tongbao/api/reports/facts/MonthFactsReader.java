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

    /** What all members of one list share. */
    private record Head(String heading, String code, String indicator, String bound, String unit, String months) {}

    private record Place(Head list, Listed.Member member) {}

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
                       CASE WHEN coalesce(indicator_code, 'none') = 'none' THEN '' ELSE indicator END AS indicator, category_code, category, measure,
                       value, printed_unit, coalesce(printed_decimals, 0) AS decimals, status, coalesce(bound, '') AS bound,
                       start_month || '..' || end_month AS months, table_number IS NOT NULL AS in_table
                FROM statements WHERE measure <> 'meta' AND %s
                ORDER BY coalesce(table_number, 0), coalesce(row_number, 0), coalesce(column_number, 0), start_offset, token_start
                """.formatted(OF_THE_MONTH), List.of(region, year, month), row -> new Printed(
                row.text("key"), row.text("subject"), row.text("subject_kind"), Kind.of(row.text("subject_group")), row.text("indicator_code"),
                row.text("indicator"), row.text("category_code"), row.text("category"), row.text("measure"), row.number("value"),
                row.text("printed_unit"), row.integer("decimals"), row.text("status"), row.text("bound"), row.text("months"), row.is("in_table")));
        return new MonthFacts(standing, reported(region, year, month), printed, lists(region, year, month));
    }

    /** Of the newest bulletin of the month. */
    private String reported(String region, int year, int month) {
        return engine.query("""
                SELECT start_month || '..' || end_month AS months FROM reports WHERE region_code = ? AND year = ? AND month = ? AND is_current
                ORDER BY issue_date DESC NULLS LAST LIMIT 1
                """, List.of(region, year, month), row -> row.text("months")).get(0);
    }

    private List<Listed> lists(String region, int year, int month) {
        List<Place> places = engine.query("""
                SELECT coalesce(list_name, '') AS list_name, coalesce(indicator_code, 'none') AS code, coalesce(indicator, '') AS indicator,
                       coalesce(bound, '') AS bound, coalesce(printed_unit, '') AS unit, start_month || '..' || end_month AS months,
                       subject, subject_kind, membership_key::VARCHAR AS key
                FROM memberships WHERE %s ORDER BY start_offset, token_start
                """.formatted(OF_THE_MONTH), List.of(region, year, month), row -> new Place(
                new Head(row.text("list_name"), row.text("code"), row.text("code").equals("none") ? "" : row.text("indicator"), row.text("bound"),
                        row.text("unit"), row.text("months")),
                new Listed.Member(row.text("subject"), row.text("subject_kind"), row.text("key"))));
        Map<Head, List<Listed.Member>> lists = new LinkedHashMap<>();
        places.forEach(place -> lists.computeIfAbsent(place.list(), list -> new ArrayList<>()).add(place.member()));
        return lists.entrySet().stream()
                .map(list -> new Listed(list.getKey().heading(), list.getKey().code(), list.getKey().indicator(), list.getKey().bound(),
                        list.getKey().unit(), list.getKey().months(), list.getValue()))
                .toList();
    }
}
