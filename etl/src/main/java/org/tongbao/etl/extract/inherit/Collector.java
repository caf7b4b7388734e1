package org.tongbao.etl.extract.inherit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.etl.extract.lex.LeftOut;
import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.CellAddress;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.extract.observation.Status;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Span;

/** Gathers the observations of one document in the order of print, and the numbers left out on purpose. */
public final class Collector {

    private final Context context;
    private final String text;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Extraction.Ignored> skipped = new ArrayList<>();

    public Collector(Context context, String text) {
        this.context = context;
        this.text = text;
    }

    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    public List<Extraction.Ignored> skipped() {
        return List.copyOf(skipped);
    }

    public Context context() {
        return context;
    }

    void figure(
            Subject subject, String indicator, Measure measure, BigDecimal value, String unit, Period period, String bound,
            Span quote, Span token, String rule) {
        Status status = value.signum() == 0 && measure != Measure.GROWTH && measure != Measure.GAP ? Status.ZERO : Status.REPORTED;
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, subject.category(), measure, value, unit, status, period, bound,
                quote.of(text), quote, token, null, List.of(rule.split("\\+"))));
    }

    public void cell(
            Subject subject, String indicator, Measure measure, BigDecimal value, String unit, Status status, Period period,
            Span row, Span token, CellAddress cell, String rule) {
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, subject.category(), measure, value, unit, status, period, null,
                row.of(text), row, token, cell, List.of("table", rule)));
    }

    /** A row that says all of one figure, or of one place on a list. */
    public void item(Subject subject, String indicator, Measure measure, BigDecimal value, String unit, Status status, Period period, String bound,
            Span row, Span token, CellAddress cell) {
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, subject.category(), measure, value, unit, status, period, bound,
                row.of(text), row, token, cell, List.of("table", "item")));
    }

    void member(Subject subject, String list, String indicator, String bound, Period period, Span quote, Span token, String rule) {
        observations.add(new Observation(
                subject.name(), subject.kind(), indicator, list, Measure.LIST_MEMBER, null, "", Status.REPORTED, period, bound,
                quote.of(text), quote, token, null, List.of(rule)));
    }

    public void particular(String name, BigDecimal value, String unit, Span span, Span token) {
        Period period = context.reported() == null ? null : new Period(context.reported().start(), context.reported().end(), false);
        observations.add(new Observation(
                context.regionName(), SubjectKind.DOCUMENT, name, null, Measure.META, value, unit, Status.REPORTED, period, null,
                span.of(text), span, token, null, List.of("letterhead")));
    }

    public void skip(Span span, LeftOut reason) {
        skipped.add(new Extraction.Ignored(span, reason.code()));
    }
}
