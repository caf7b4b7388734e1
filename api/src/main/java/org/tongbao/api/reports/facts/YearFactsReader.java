package org.tongbao.api.reports.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongbao.api.ask.Asking;
import org.tongbao.api.catalogue.Asked;
import org.tongbao.api.problems.Problem;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.semantic.Metric;

/** Reads what there is to say about one region and year. */
public final class YearFactsReader {

    private record Bulletin(int year, int month) {}

    private final Engine engine;
    private final Asking asking;

    public YearFactsReader(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    /**
     * @param month the last month; null for the last that has a bulletin
     * @throws Problem if the region, the year or the month has no bulletin
     */
    public YearFacts read(String code, int year, Integer month) {
        Region region = region(code);
        List<Bulletin> bulletins = engine.query("""
                SELECT DISTINCT year, month FROM reports WHERE region_code = ? AND is_current AND month IS NOT NULL ORDER BY year, month
                """, List.of(code), row -> new Bulletin(row.integer("year"), row.integer("month")));
        int last = last(region, bulletins, year, month);
        Semantics semantics = new Semantics(engine, asking, code);
        List<IndicatorFacts> indicators = new ArrayList<>();
        Set<String> spoken = new HashSet<>(engine.query("""
                SELECT DISTINCT indicator_code FROM progress WHERE region_code = ? AND year = ? AND month = ?
                """, List.of(code, year, last), row -> row.text("indicator_code")));
        for (Metric metric : semantics.model().metrics().values()) {
            if (metric instanceof Metric.Simple simple && spoken.contains(simple.indicator())) {
                indicators.add(new IndicatorReader(semantics, metric, YearMonth.of(year, last)).read());
            }
        }
        List<Integer> missing = new ArrayList<>();
        for (int m = 2; m <= last; m++) {
            if (!bulletins.contains(new Bulletin(year, m))) {
                missing.add(m);
            }
        }
        boolean isComparable = bulletins.stream().anyMatch(bulletin -> bulletin.year() == year - 1);
        return new YearFacts(region, year, last, engine.release().id(), missing, isComparable, indicators,
                contradictions(code, year, month == null ? 1 : last, last), letter(code, year, last));
    }

    private Region region(String code) {
        String name = Asked.region(engine, code);
        List<String> parents = engine.query("""
                SELECT coalesce(parent.region, '') AS parent FROM regions r LEFT JOIN regions parent ON parent.region_code = r.parent_code
                WHERE r.region_code = ? AND (SELECT count(*) FROM regions WHERE region = ?) > 1
                """, List.of(code, name), row -> row.text("parent"));
        return new Region(code, name, String.join("", parents) + name);
    }

    private static int last(Region region, List<Bulletin> bulletins, int year, Integer month) {
        TreeSet<Integer> years = bulletins.stream().map(Bulletin::year).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<Integer> months = bulletins.stream().filter(b -> b.year() == year).map(Bulletin::month).collect(Collectors.toCollection(TreeSet::new));
        if (months.isEmpty()) {
            throw Problem.nothingToReport(region.name() + "没有 " + year + " 年的通报，写不出报告。有通报的年份：" + listed(years));
        }
        if (month != null && !months.contains(month)) {
            throw Problem.nothingToReport(region.name() + "没有 " + year + " 年 " + month + " 月的通报，写不出报告。有通报的月份：" + listed(months));
        }
        return month == null ? months.last() : month;
    }

    private static String listed(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private List<Contradiction> contradictions(String code, int year, int from, int to) {
        return engine.query("""
                SELECT month, severity, message, arithmetic, document_number, list_concat(left_statements, right_statements) AS statements
                FROM findings WHERE region_code = ? AND year = ? AND month BETWEEN ? AND ?
                ORDER BY month, CASE severity WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, message
                """, List.of(code, year, from, to), row -> new Contradiction(
                row.integer("month"), row.text("severity"), row.text("message"), row.text("arithmetic"), row.text("document_number"),
                row.keys("statements")));
    }

    private Letter letter(String code, int year, int month) {
        return engine.query("""
                SELECT r.issuer, r.document_number, r.topic,
                       (SELECT any_value(s.token) FROM statements s
                        WHERE s.report_key = r.report_key AND s.measure = 'meta' AND s.indicator_text = '主送机关') AS addressees
                FROM reports r WHERE r.region_code = ? AND r.year = ? AND r.month = ? AND r.is_current
                ORDER BY r.issue_date DESC NULLS LAST LIMIT 1
                """, List.of(code, year, month), row -> new Letter(
                orEmpty(row.text("issuer")), orEmpty(row.text("document_number")), orEmpty(row.text("addressees")), orEmpty(row.text("topic"))))
                .stream().findFirst().orElse(new Letter("", "", "", ""));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
