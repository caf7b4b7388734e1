package org.tongbao.etl.reconcile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongbao.warehouse.star.StarRow;

/** One report with what it prints. */
record Bulletin(
        long key,
        String title,
        String topic,
        String number,
        LocalDate issued,
        YearMonth start,
        YearMonth end,
        long period,
        boolean current,
        List<Figure> figures,
        List<Member> members,
        List<Demand> demands) {

    /** A subject on a list of this bulletin. */
    record Member(long key, long subject, SubjectInfo who, long indicator, String list, String bound, String quote) {}

    /** A demand on a coming month. */
    record Demand(long statement, long subject, SubjectInfo who, long indicator, long period, Figure figure) {}

    static Bulletin of(StarRow row, List<Figure> figures, List<Member> members, List<Demand> demands) {
        return new Bulletin(
                (Long) row.get("report_key"),
                (String) row.get("title"),
                (String) row.get("topic"),
                (String) row.get("document_number"),
                (LocalDate) row.get("issue_date"),
                YearMonth.parse((String) row.get("period_start")),
                YearMonth.parse((String) row.get("period_end")),
                (Long) row.get("period_key"),
                row.get("status").equals("current"),
                figures,
                members,
                demands);
    }

    int year() {
        return end.getYear();
    }

    List<Figure> plain(Predicate<Figure> wanted) {
        return figures.stream().filter(Figure::isPlain).filter(f -> f.standard() != null).filter(wanted).toList();
    }

    /** The finest print of a figure of the whole period: table before prose where both are as fine. */
    Optional<Figure> finest(Figure.Series series, String measure) {
        return plain(f -> f.is(measure) && f.cumulative() && f.series().equals(series)).stream()
                .min((a, b) -> {
                    int finer = a.interval().width().compareTo(b.interval().width());
                    return finer != 0 ? finer : Integer.compare(a.ordinal(), b.ordinal());
                });
    }

    List<Figure> particulars(String name) {
        return figures.stream().filter(f -> f.is("meta") && f.indicatorName().equals(name)).toList();
    }
}
