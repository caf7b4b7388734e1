package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.tongbao.etl.read.Span;

/**
 * What one place of a document says.
 *
 * @param subject who it is about, as printed or inherited from the sentence
 * @param indicator what is counted;
 *     for {@link Measure#META} the particular, as in 发文字号
 * @param category the slice, as in 第二产业; null where it is the whole; for a list member the heading of its list
 * @param value the number in the printed unit; null for text and for cells without a number
 * @param unit as printed; empty for text
 * @param status for a cell without a number, which kind of nothing it is
 * @param periodStart first month; null where it has no period
 * @param periodEnd last month; null where it has no period
 * @param cumulative whether it counts from January
 * @param bound for thresholds, lists and demands: as in {@code >=50}; else null
 * @param quote the clause or table row it stands in, exactly as printed
 * @param span of the quote
 * @param token of the figure itself, or of the name for a list member; the quote's where there is none
 * @param cell its cell; null in prose
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
        YearMonth periodStart,
        YearMonth periodEnd,
        boolean cumulative,
        String bound,
        String quote,
        Span span,
        Span token,
        CellAddress cell) {}
