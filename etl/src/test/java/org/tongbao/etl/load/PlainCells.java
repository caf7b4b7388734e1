package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.etl.load.PlainProgress.Issue;
import org.tongbao.etl.load.PlainProgress.Line;
import org.tongbao.etl.load.PlainProgress.Slice;
import org.tongbao.etl.load.PrintedRecord.Pace;
import org.tongbao.warehouse.semantic.Vintage;

/** What is believed of each slice and month under a vintage. */
final class PlainCells {

    record At(Slice slice, int t) {}

    private final PrintedRecord record;
    private final Map<At, List<Line>> lines = new HashMap<>();

    PlainCells(PrintedRecord record) {
        this.record = record;
        PlainProgress.of(record).forEach(line -> lines
                .computeIfAbsent(new At(line.slice(), line.issue().t()), key -> new ArrayList<>())
                .add(line));
    }

    Map<At, Line> of(Vintage vintage) {
        Map<At, Line> believed = new HashMap<>();
        lines.forEach((at, said) -> said.stream()
                .filter(line -> isBelieved(line.issue(), vintage))
                .max(Comparator.<Line, Boolean>comparing(line -> line.actual() != null)
                        .thenComparing(line -> line.issue().issued())
                        .thenComparing(line -> line.issue().bulletin().topic()))
                .ifPresent(line -> believed.put(at, line)));
        return believed;
    }

    /** Whether any issue, in force or not, speaks of the slice. */
    Iterable<At> spoken() {
        return lines.keySet();
    }

    private static boolean isBelieved(Issue issue, Vintage vintage) {
        if (vintage instanceof Vintage.AsOf asOf) {
            return !issue.issued().isAfter(asOf.day()) && issue.superseded().isAfter(asOf.day());
        }
        return vintage instanceof Vintage.AsFirstReported ? issue.vintage() == 1 : issue.isCurrent();
    }

    /** What the plan of the topic asks for by then, else the region's, else month ÷ 12. */
    BigDecimal pace(Issue issue) {
        int year = issue.t() / 12;
        int month = issue.t() % 12 + 1;
        for (String topic : List.of(issue.bulletin().topic(), "")) {
            for (Pace pace : record.paces()) {
                if (pace.region().equals(issue.bulletin().region()) && pace.topic().equals(topic) && pace.year() == year && pace.month() == month) {
                    return pace.pace();
                }
            }
        }
        return Plain.percent(BigDecimal.valueOf(month), BigDecimal.valueOf(12));
    }
}
