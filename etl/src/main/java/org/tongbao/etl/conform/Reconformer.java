package org.tongbao.etl.conform;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.etl.extract.observation.Measure;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;

/**
 * Gives what was printed the keys that its names have now, without a look at the documents: the words of every figure are kept
 * with it. Names of all a region's bulletins are seen together, so that a township that rose is told from two.
 */
public final class Reconformer {

    private final Reference reference;

    public Reconformer(Reference reference) {
        this.reference = reference;
    }

    /** Whether a region's names, rows of dim_subject, can be told apart only by all its bulletins together. */
    public static boolean isNeeded(Collection<StarRow> subjects) {
        return Promotions.areInDoubt(subjects.stream()
                .map(row -> new Promotions.SubjectName(
                        (String) row.get("name"), (Boolean) row.get("on_roster") || row.get("division_code") != null))
                .toList());
    }

    /** @throws ReferenceException if the reference data no longer has the region */
    public ConformedRegion conform(PrintedRegion printed) {
        return printed.reports().isEmpty()
                ? new ConformedRegion(printed.statements(), printed.memberships(), printed.commitments(), List.of())
                : new Work(printed).conformed();
    }

    /** One region under work. */
    private final class Work {
        private final PrintedRegion printed;
        private final Region region;
        private final Map<Long, YearMonth> ends = new HashMap<>();
        private final Map<Long, SubjectKind> kinds = new HashMap<>();
        private final Map<Long, Naming> namings = new LinkedHashMap<>();

        Work(PrintedRegion printed) {
            this.printed = printed;
            this.region = reference.regions().byCode((String) printed.reports().get(0).get("region_code"), "region.csv");
            printed.reports().forEach(report ->
                    ends.put((Long) report.get("report_key"), YearMonth.parse((String) report.get("period_end"))));
            printed.subjects().forEach(subject ->
                    kinds.put((Long) subject.get("subject_key"), kind((String) subject.get("kind"))));
        }

        ConformedRegion conformed() {
            Promotions promotions = Promotions.of(mentions());
            ends.forEach((report, end) -> namings.put(report, new Naming(reference, region, end, promotions)));
            Map<Long, StarRow> statements = new LinkedHashMap<>();
            printed.statements().forEach(row -> statements.put((Long) row.get("statement_key"), statement(row)));
            List<StarRow> memberships = printed.memberships().stream().map(this::membership).toList();
            List<StarRow> commitments = printed.commitments().stream()
                    .map(row -> commitment(row, statements.get((Long) row.get("statement_key"))))
                    .toList();
            Map<List<Object>, StarRow> met = namings.values().stream()
                    .flatMap(naming -> naming.met().stream())
                    .collect(Collectors.toMap(
                            row -> List.of(row.table().name(), row.get(row.table().key())), Function.identity(), Naming::either,
                            LinkedHashMap::new));
            return new ConformedRegion(List.copyOf(statements.values()), memberships, commitments, List.copyOf(met.values()));
        }

        private List<Promotions.Mention> mentions() {
            Map<List<Object>, Promotions.Mention> mentions = new LinkedHashMap<>();
            Stream.concat(printed.statements().stream(), printed.memberships().stream()).forEach(row -> {
                Long report = (Long) row.get("report_key");
                SubjectKind kind = kind(row);
                YearMonth end = ends.get(report);
                if (end != null && (kind == SubjectKind.TOWNSHIP || kind == SubjectKind.SUBDISTRICT || kind == SubjectKind.COUNTY)) {
                    mentions.computeIfAbsent(List.of(row.get("subject_text"), kind, end), key -> new Promotions.Mention(
                            reference.roster().resolve(region, (String) row.get("subject_text"), kind, end.atEndOfMonth()), end));
                }
            });
            return List.copyOf(mentions.values());
        }

        private StarRow statement(StarRow row) {
            Naming naming = namings.get((Long) row.get("report_key"));
            if (naming == null) {
                return row;
            }
            Measure measure = Measure.valueOf(((String) row.get("measure")).toUpperCase(Locale.ROOT));
            SubjectVersion subject = subject(naming, row);
            IndicatorCatalogue.Indicator indicator = naming.indicator(
                    measure, (String) row.get("indicator_text"), (String) row.get("unit"), (Integer) row.get("decimals"));
            return changed(row, Map.of(
                    "subject_key", subject.key(),
                    "subject_id", subject.id(),
                    "indicator_key", indicator == null ? Keys.NONE : indicator.key()))
                    .with("standard_value", Naming.standard(measure, (BigDecimal) row.get("value"), (String) row.get("unit"), indicator))
                    .build();
        }

        private StarRow membership(StarRow row) {
            Naming naming = namings.get((Long) row.get("report_key"));
            if (naming == null) {
                return row;
            }
            SubjectVersion subject = subject(naming, row);
            StarRow.Builder changed = changed(row, Map.of("subject_key", subject.key(), "subject_id", subject.id()));
            String name = (String) row.get("indicator_text");
            if (name != null) {
                IndicatorCatalogue.Indicator indicator = naming.indicator(Measure.LIST_MEMBER, name, (String) row.get("unit"), 0);
                changed.with("indicator_key", indicator == null ? Keys.NONE : indicator.key());
            }
            return changed.build();
        }

        /** A demand is of whom and what its statement is. */
        private static StarRow commitment(StarRow row, StarRow statement) {
            return statement == null ? row : changed(row, Map.of(
                    "subject_key", statement.get("subject_key"),
                    "subject_id", statement.get("subject_id"),
                    "indicator_key", statement.get("indicator_key"))).build();
        }

        private SubjectVersion subject(Naming naming, StarRow row) {
            return naming.subject((String) row.get("subject_text"), kind(row), end((Long) row.get("period_key")));
        }

        /** As it was read; facts loaded before that was kept have the kind of the subject that they were conformed to. */
        private SubjectKind kind(StarRow row) {
            String read = (String) row.get("subject_kind");
            return read != null ? kind(read) : kinds.getOrDefault((Long) row.get("subject_key"), SubjectKind.OTHER);
        }

        private static SubjectKind kind(String code) {
            return SubjectKind.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private static YearMonth end(long periodKey) {
        int month = (int) (periodKey % 1_000_000);
        return periodKey == Keys.NONE ? null : YearMonth.of(month / 100, month % 100);
    }

    private static StarRow.Builder changed(StarRow row, Map<String, Object> values) {
        StarRow.Builder changed = StarRow.of(row.table());
        row.table().columnNames().forEach(column -> changed.with(column, values.getOrDefault(column, row.get(column))));
        return changed;
    }
}
