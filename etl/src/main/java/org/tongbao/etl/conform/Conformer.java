package org.tongbao.etl.conform;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.etl.extract.observation.Extraction;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.Observation;
import org.tongbao.etl.extract.observation.Period;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.read.Document;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DocumentText;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/** Turns one document's observations into rows of the star. */
public final class Conformer {

    private static final int FIRST_LINES = 300;

    private final Reference reference;

    public Conformer(Reference reference) {
        this.reference = reference;
    }

    /**
     * One row of {@code dim_report} and of {@code document_text}, the document's statements, memberships and commitments,
     * and rows of {@code dim_subject} and {@code dim_indicator} for names that the reference data doesn't list.
     *
     * @throws UnreadableDocument if the document names no division or no months
     */
    public List<StarRow> conform(Document document, Extraction extraction) throws UnreadableDocument {
        Heading heading = Heading.of(extraction.observations());
        String named = extraction.observations().stream()
                .filter(o -> o.subjectKind() == SubjectKind.DOCUMENT)
                .map(Observation::subject)
                .findFirst()
                .orElse("");
        Region region = reference.regions().find(named, whereNamed(heading, document));
        Period reported = extraction.reported();
        if (reported == null || extraction.observations().stream().allMatch(o -> o.measure() == Measure.META)) {
            throw noPeriodOrFigures(extraction);
        }
        if (!reported.end().hasYear()) {
            throw new UnreadableDocument(Reason.NO_PERIOD, "看不出报告期的年份：标题、发文字号、成文日期和正文里都没有。请在标题中补上年份后再加载");
        }
        Batch batch = new Batch(document, region, reported.start().yearMonth(), reported.end().yearMonth());
        for (int i = 0; i < extraction.observations().size(); i++) {
            batch.add(i, extraction.observations().get(i));
        }
        batch.report(heading, extraction);
        return batch.rows();
    }

    private static UnreadableDocument noPeriodOrFigures(Extraction extraction) {
        boolean figures = extraction.observations().stream().anyMatch(o -> o.measure() != Measure.META);
        return figures
                ? new UnreadableDocument(Reason.NO_PERIOD, "看不出报告期：标题和正文里没有“2021年1-3月”这样的年月")
                : new UnreadableDocument(Reason.NO_FIGURES, "没有读出任何数据：请确认这是一份带数字的通报");
    }

    /** Title and issuer; below them who signs; where there is no title, the first lines. */
    private String whereNamed(Heading heading, Document document) {
        String head = heading.text("公文标题").orElse("") + heading.text("发文机关").orElse("");
        if (head.isEmpty()) {
            return Heading.plain(document.text().substring(0, Math.min(FIRST_LINES, document.text().length())));
        }
        return reference.regions().isNamedIn(head) ? head : head + Signature.of(document.text());
    }

    /** The rows of one document as they gather. */
    private final class Batch {
        private final Document document;
        private final Region region;
        private final YearMonth start;
        private final YearMonth end;
        private final long reportKey;
        private final List<StarRow> facts = new ArrayList<>();
        private final Naming naming;
        private int figures;

        Batch(Document document, Region region, YearMonth start, YearMonth end) {
            this.document = document;
            this.region = region;
            this.start = start;
            this.end = end;
            this.reportKey = Keys.of("report", document.contentHash());
            this.naming = new Naming(reference, region, end, Promotions.none());
        }

        List<StarRow> rows() {
            List<StarRow> rows = new ArrayList<>(naming.met());
            rows.addAll(facts);
            return rows;
        }

        void add(int ordinal, Observation observation) {
            SubjectVersion subject = subject(observation);
            IndicatorCatalogue.Indicator indicator = naming.indicator(
                    observation.measure(), observation.indicator(), observation.unit(), decimals(observation));
            long indicatorKey = indicator == null ? Keys.NONE : indicator.key();
            if (observation.measure() == Measure.LIST_MEMBER) {
                membership(ordinal, observation, subject, indicatorKey);
                return;
            }
            long statementKey = Keys.of("statement", document.contentHash(), Integer.toString(ordinal));
            statement(statementKey, ordinal, observation, subject, indicator);
            if (observation.measure() == Measure.TARGET && observation.bound() != null && observation.bound().startsWith(">=")) {
                commitment(statementKey, observation, subject, indicatorKey);
            }
        }

        private SubjectVersion subject(Observation observation) {
            YearMonth last = observation.periodEnd() == null ? null : observation.periodEnd().yearMonth();
            return naming.subject(observation.subject(), observation.subjectKind(), last);
        }

        private void statement(
                long key, int ordinal, Observation observation, SubjectVersion subject, IndicatorCatalogue.Indicator indicator) {
            figures += observation.value() == null ? 0 : 1;
            facts.add(place(StarRow.of(FactStatement.TABLE), observation)
                    .with("statement_key", key)
                    .with("report_key", reportKey)
                    .with("content_hash", document.contentHash())
                    .with("ordinal", ordinal)
                    .with("region_key", region.key())
                    .with("subject_key", subject.key())
                    .with("subject_id", subject.id())
                    .with("indicator_key", indicator == null ? Keys.NONE : indicator.key())
                    .with("category_key", category(observation))
                    .with("period_key", Periods.key(observation.period()))
                    .with("measure", observation.measure().code())
                    .with("value", observation.value() == null ? null : Naming.exact(observation.value()))
                    .with("unit", observation.unit())
                    .with("standard_value", Naming.standard(observation.measure(), observation.value(), observation.unit(), indicator))
                    .with("status", observation.status().code())
                    .with("cumulative", observation.cumulative())
                    .with("bound", observation.bound())
                    .with("token", observation.token().of(document.text()))
                    .with("decimals", decimals(observation))
                    .with("subject_text", observation.subject())
                    .with("subject_kind", observation.subjectKind().code())
                    .with("indicator_text", observation.indicator())
                    .with("table_number", observation.cell() == null ? null : observation.cell().table())
                    .with("row_number", observation.cell() == null ? null : observation.cell().row())
                    .with("column_number", observation.cell() == null ? null : observation.cell().column())
                    .build());
        }

        private long category(Observation observation) {
            return reference.categories().key(observation.category());
        }

        private int decimals(Observation observation) {
            return observation.value() == null ? 0 : Math.max(0, observation.value().scale());
        }

        private void membership(int ordinal, Observation observation, SubjectVersion subject, long indicatorKey) {
            facts.add(place(StarRow.of(FactMembership.TABLE), observation)
                    .with("membership_key", Keys.of("membership", document.contentHash(), Integer.toString(ordinal)))
                    .with("report_key", reportKey)
                    .with("content_hash", document.contentHash())
                    .with("ordinal", ordinal)
                    .with("region_key", region.key())
                    .with("subject_key", subject.key())
                    .with("subject_id", subject.id())
                    .with("indicator_key", indicatorKey)
                    .with("period_key", Periods.key(observation.period()))
                    .with("list_name", observation.category() == null ? "" : observation.category())
                    .with("bound", observation.bound())
                    .with("subject_text", observation.subject())
                    .with("subject_kind", observation.subjectKind().code())
                    .with("indicator_text", observation.indicator())
                    .with("unit", observation.unit())
                    .build());
        }

        private void commitment(long statementKey, Observation observation, SubjectVersion subject, long indicatorKey) {
            facts.add(StarRow.of(FactCommitment.TABLE)
                    .with("commitment_key", Keys.of("commitment", Long.toString(statementKey)))
                    .with("statement_key", statementKey)
                    .with("report_key", reportKey)
                    .with("content_hash", document.contentHash())
                    .with("region_key", region.key())
                    .with("subject_key", subject.key())
                    .with("subject_id", subject.id())
                    .with("indicator_key", indicatorKey)
                    .with("period_key", Periods.key(observation.period()))
                    .with("bound", observation.bound())
                    .with("value", Naming.exact(observation.value()))
                    .with("unit", observation.unit())
                    .build());
        }

        private StarRow.Builder place(StarRow.Builder row, Observation observation) {
            return row.with("start_offset", observation.span().start())
                    .with("end_offset", observation.span().end())
                    .with("quote", observation.quote())
                    .with("token_start", observation.token().start())
                    .with("token_end", observation.token().end());
        }

        void report(Heading heading, Extraction extraction) {
            facts.add(StarRow.of(DocumentText.TABLE)
                    .with("content_hash", document.contentHash())
                    .with("report_key", reportKey)
                    .with("text", document.text())
                    .with("ignored_by_reason", extraction.ignoredByReason().entrySet().stream()
                            .map(reason -> reason.getKey() + " " + reason.getValue())
                            .collect(Collectors.joining(", ")))
                    .with("unread_places", extraction.unread().stream()
                            .map(place -> place.start() + "-" + place.end())
                            .collect(Collectors.joining(", ")))
                    .build());
            facts.add(StarRow.of(DimReport.TABLE)
                    .with("report_key", reportKey)
                    .with("content_hash", document.contentHash())
                    .with("region_key", region.key())
                    .with("region_code", region.code())
                    .with("topic", heading.topic())
                    .with("document_number", heading.text("发文字号").orElse(null))
                    .with("title", heading.text("公文标题").orElse(document.name()))
                    .with("issuer", heading.text("发文机关").orElse(null))
                    .with("issue_date", heading.issued().orElse(null))
                    .with("cutoff_date", heading.cutoff(end).orElse(null))
                    .with("period_key", Periods.key(start, end))
                    .with("period_start", start.toString())
                    .with("period_end", end.toString())
                    .with("copies", heading.number("印数").orElse(null))
                    .with("vintage", 1)
                    .with("supersedes", null)
                    .with("status", "current")
                    .with("revision", heading.revision())
                    .with("source_name", document.name())
                    .with("form", document.form().code())
                    .with("figures_taken", figures)
                    .with("figures_ignored", extraction.ignored().size())
                    .with("figures_unread", extraction.unread().size())
                    .build());
        }
    }
}
