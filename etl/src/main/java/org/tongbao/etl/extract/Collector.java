package org.tongbao.etl.extract;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.read.Span;

/** Gathers the observations of one document in the order of print. */
final class Collector {

    private final Context context;
    private final String text;
    private final List<Observation> observations = new ArrayList<>();

    Collector(Context context, String text) {
        this.context = context;
        this.text = text;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    Context context() {
        return context;
    }

    /** When a figure holds: cumulative from January, for the whole year, or for one month. */
    record When(YearMonth start, YearMonth end, boolean cumulative) {}

    When cumulative() {
        return new When(context.yearStart(), context.end(), true);
    }

    /** From January to December of the year reported on. */
    When year() {
        return new When(context.yearStart(), context.yearEnd(), true);
    }

    static When month(YearMonth month) {
        return new When(month, month, false);
    }

    When usual(Measure measure) {
        return measure == Measure.TARGET ? year() : cumulative();
    }

    void figure(
            Subject subject, String indicator, Measure measure, BigDecimal value, String unit, When when, String bound,
            Span quote, Span token) {
        Status status = value.signum() == 0 && measure != Measure.GROWTH && measure != Measure.GAP ? Status.ZERO : Status.REPORTED;
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, subject.category(), measure, value, unit, status, when.start(),
                when.end(), when.cumulative(), bound, quote.of(text), quote, token, null));
    }

    void cell(
            Subject subject, String indicator, Measure measure, BigDecimal value, String unit, Status status, When when,
            Span row, Span token, CellAddress cell) {
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, subject.category(), measure, value, unit, status, when.start(),
                when.end(), when.cumulative(), null, row.of(text), row, token, cell));
    }

    void member(Subject subject, String list, String indicator, String bound, Span quote, Span token) {
        When when = cumulative();
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, list, Measure.LIST_MEMBER, null, "", Status.REPORTED, when.start(),
                when.end(), when.cumulative(), bound, quote.of(text), quote, token, null));
    }

    void particular(String name, BigDecimal value, String unit, Span span, Span token) {
        observations.add(new Observation(
                context.regionName(), SubjectKind.DOCUMENT, name, null, Measure.META, value, unit, Status.REPORTED,
                context.start(), context.end(), false, null, span.of(text), span, token, null));
    }
}
