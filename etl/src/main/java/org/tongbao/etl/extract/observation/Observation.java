package org.tongbao.etl.extract.observation;

import java.math.BigDecimal;
import java.util.List;
import org.tongbao.etl.read.Span;

/**
 * What one place of a document says.
 *
 * @param subject who it is about, as printed or inherited from the sentence
 * @param indicator what is counted;
 *     for {@link Measure#META} the particular, as in 发文字号
 * @param category the slice, as in 第二产业; null where it is the whole; for a list member the heading of its list
 * @param value the number in the printed unit; null for text and for cells without a number
 * @param unit as printed; 百分点 for a distance from the pace that is printed as %; empty for text
 * @param status for a cell without a number, which kind of nothing it is
 * @param period null where it has none
 * @param bound for thresholds, lists and demands: as in {@code >=50}; else null
 * @param quote the clause or table row it stands in, exactly as printed
 * @param span of the quote
 * @param token of the figure itself, or of the name for a list member; the quote's where there is none
 * @param cell its cell; null in prose
 * @param rules the names of the rules that read it, in the order of their work
 */
public record Observation(
        String subject,
        SubjectKind subjectKind,
        String indicator,
        String category,
        Measure measure,
        BigDecimal value,
        String unit,
        Status status,
        Period period,
        String bound,
        String quote,
        Span span,
        Span token,
        CellAddress cell,
        List<String> rules) {

    public Observation {
        rules = List.copyOf(rules);
    }

    public CalendarMonth periodStart() {
        return period == null ? null : period.start();
    }

    public CalendarMonth periodEnd() {
        return period == null ? null : period.end();
    }

    public boolean cumulative() {
        return period != null && period.cumulative();
    }
}
