package org.tongbao.etl.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.StarRow;

/**
 * Which issue of a report is the first and which is in force. By issue date, revision and content, never by arrival, so
 * that any order of loading gives the same rows.
 */
final class Vintages {

    private static final Comparator<StarRow> ISSUED = Comparator.<StarRow, LocalDate>comparing(
                    report -> (LocalDate) report.get("issue_date"), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(report -> (Integer) report.get("revision"))
            .thenComparing(report -> (String) report.get("content_hash"));

    private Vintages() {}

    /** The reports of some regions, all of them, with vintage, supersedes and status as they should be. */
    static List<StarRow> number(List<StarRow> reports) {
        Map<List<Object>, List<StarRow>> issues = new LinkedHashMap<>();
        for (StarRow report : reports) {
            List<Object> same = List.of(report.get("region_key"), report.get("topic"), report.get("period_key"));
            issues.computeIfAbsent(same, key -> new ArrayList<>()).add(report);
        }
        List<StarRow> numbered = new ArrayList<>();
        for (List<StarRow> vintages : issues.values()) {
            vintages.sort(ISSUED);
            for (int i = 0; i < vintages.size(); i++) {
                Long before = i == 0 ? null : (Long) vintages.get(i - 1).get("report_key");
                String status = i == vintages.size() - 1 ? "current" : "superseded";
                numbered.add(numbered(vintages.get(i), i + 1, before, status));
            }
        }
        return numbered;
    }

    private static StarRow numbered(StarRow report, int vintage, Long supersedes, String status) {
        StarRow.Builder row = StarRow.of(DimReport.TABLE);
        for (String column : DimReport.TABLE.columnNames()) {
            row.with(column, report.get(column));
        }
        return row.with("vintage", vintage)
                .with("supersedes", supersedes)
                .with("status", status)
                .build();
    }
}
