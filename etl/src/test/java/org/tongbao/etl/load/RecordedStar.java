package org.tongbao.etl.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.expressions.Expressions;
import org.tongbao.etl.load.PrintedRecord.Bulletin;
import org.tongbao.etl.load.PrintedRecord.Figure;
import org.tongbao.etl.load.PrintedRecord.Unit;
import org.tongbao.etl.load.PrintedRecord.Version;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.Publisher;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectSuccession;
import org.tongbao.warehouse.star.Table;

/** Writes a record into the star, derives what a load derives, and publishes. */
final class RecordedStar {

    private static final Map<String, String> CATEGORIES =
            Map.of(PrintedRecord.WHOLE, "全部", "primary", "第一产业", "secondary", "第二产业", "tertiary", "第三产业");

    private final PrintedRecord record;
    private final Map<Long, Unit> units = new HashMap<>();

    RecordedStar(PrintedRecord record) {
        this.record = record;
        record.units().forEach(unit -> units.put(unit.id(), unit));
    }

    static String categoryName(String code) {
        return CATEGORIES.get(code);
    }

    Release publish(Path dataDir) {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            write(catalog, DimRegion.TABLE, regions());
            write(catalog, DimIndicator.TABLE, indicators());
            write(catalog, DimCategory.TABLE, categories());
            write(catalog, DimSubject.TABLE, subjects());
            write(catalog, SubjectSuccession.TABLE, successions());
            write(catalog, PlanPace.TABLE, paces());
            write(catalog, DimReport.TABLE, Vintages.number(reports()));
            write(catalog, FactStatement.TABLE, statements());
            write(catalog, FactMembership.TABLE, memberships());
            List<StarRow> progress = new ArrayList<>();
            RegionProgress derive = new RegionProgress(RegionReader.of(catalog));
            record.bulletins().stream().map(Bulletin::region).distinct().forEach(region -> progress.addAll(derive.of(key(region))));
            write(catalog, FactProgress.TABLE, progress);
            return new Publisher(dataDir).publish(catalog).release();
        }
    }

    private static void write(StarCatalog catalog, Table table, List<StarRow> rows) {
        IcebergRows.replace(catalog.table(table), Expressions.alwaysTrue(), rows, Map.of());
    }

    private static long key(String region) {
        return Keys.of("region", region);
    }

    private static long category(String code) {
        return code.equals(PrintedRecord.WHOLE) ? Keys.NONE : Keys.of("category", code);
    }

    private long subject(Bulletin bulletin, long unit) {
        Version version = units.get(unit).at(bulletin.end());
        return units.get(unit).key(version == null ? units.get(unit).newest() : version);
    }

    private List<StarRow> regions() {
        return record.places().stream()
                .map(place -> StarRow.of(DimRegion.TABLE)
                        .with("region_key", place.key())
                        .with("code", place.code())
                        .with("name", place.name())
                        .with("full_name", place.name())
                        .with("level", place.level())
                        .with("parent_code", place.parent())
                        .build())
                .toList();
    }

    private List<StarRow> indicators() {
        return record.indicators().stream()
                .map(indicator -> StarRow.of(DimIndicator.TABLE)
                        .with("indicator_key", indicator.key())
                        .with("code", indicator.code())
                        .with("name", indicator.code())
                        .with("name_en", indicator.code())
                        .with("unit", indicator.unit())
                        .with("decimals", indicator.decimals())
                        .with("headline", false)
                        .with("known", true)
                        .build())
                .toList();
    }

    private static List<StarRow> categories() {
        return CATEGORIES.keySet().stream()
                .map(code -> StarRow.of(DimCategory.TABLE)
                        .with("category_key", category(code))
                        .with("scheme", code.equals(PrintedRecord.WHOLE) ? PrintedRecord.WHOLE : "sector")
                        .with("code", code)
                        .with("name", CATEGORIES.get(code))
                        .with("ordinal", 0)
                        .build())
                .toList();
    }

    private List<StarRow> subjects() {
        List<StarRow> rows = new ArrayList<>();
        for (Unit unit : record.units()) {
            for (Version version : unit.versions()) {
                rows.add(StarRow.of(DimSubject.TABLE)
                        .with("subject_key", unit.key(version))
                        .with("subject_id", unit.id())
                        .with("region_key", key(unit.region()))
                        .with("name", version.name())
                        .with("kind", version.kind())
                        .with("parent_id", version.parent())
                        .with("on_roster", version.isOnRoster())
                        .with("valid_from", version.from())
                        .with("valid_to", version.to())
                        .with("is_current", version == unit.newest())
                        .build());
            }
        }
        return rows;
    }

    private List<StarRow> successions() {
        return record.successions().stream()
                .map(succession -> StarRow.of(SubjectSuccession.TABLE)
                        .with("succession_key", Keys.of("succession", succession.toString()))
                        .with("region_key", key(succession.region()))
                        .with("predecessor_id", succession.predecessor())
                        .with("successor_id", succession.successor())
                        .with("kind", succession.kind())
                        .with("effective", succession.effective())
                        .build())
                .toList();
    }

    private List<StarRow> paces() {
        return record.paces().stream()
                .map(pace -> StarRow.of(PlanPace.TABLE)
                        .with("pace_key", Keys.of("pace", pace.toString()))
                        .with("region_key", key(pace.region()))
                        .with("topic", pace.topic())
                        .with("year", pace.year())
                        .with("month", pace.month())
                        .with("pace", pace.pace())
                        .build())
                .toList();
    }

    private List<StarRow> reports() {
        return record.bulletins().stream()
                .map(bulletin -> StarRow.of(DimReport.TABLE)
                        .with("report_key", bulletin.key())
                        .with("content_hash", bulletin.hash())
                        .with("region_key", key(bulletin.region()))
                        .with("region_code", bulletin.region())
                        .with("topic", bulletin.topic())
                        .with("title", bulletin.topic() + bulletin.end())
                        .with("issue_date", bulletin.issued())
                        .with("period_key", bulletin.period())
                        .with("period_start", bulletin.end().withMonth(1).toString())
                        .with("period_end", bulletin.end().toString())
                        .with("vintage", 0)
                        .with("status", "")
                        .with("revision", bulletin.revision())
                        .with("source_name", bulletin.hash())
                        .with("form", "text")
                        .with("figures_taken", bulletin.figures().size())
                        .with("figures_ignored", 0)
                        .with("figures_unread", 0)
                        .build())
                .toList();
    }

    private List<StarRow> statements() {
        List<StarRow> rows = new ArrayList<>();
        for (Bulletin bulletin : record.bulletins()) {
            for (Figure figure : bulletin.figures()) {
                rows.add(statement(bulletin, figure));
            }
        }
        return rows;
    }

    private StarRow statement(Bulletin bulletin, Figure figure) {
        long period = figure.measure().equals("target")
                ? Keys.period(bulletin.end().withMonth(1), bulletin.end().withMonth(12))
                : figure.isCumulative() ? bulletin.period() : Keys.period(bulletin.end(), bulletin.end());
        return StarRow.of(FactStatement.TABLE)
                .with("statement_key", figure.statement(bulletin))
                .with("report_key", bulletin.key())
                .with("content_hash", bulletin.hash())
                .with("ordinal", figure.ordinal())
                .with("region_key", key(bulletin.region()))
                .with("subject_key", subject(bulletin, figure.unit()))
                .with("subject_id", figure.unit())
                .with("indicator_key", Keys.of("indicator", figure.indicator()))
                .with("category_key", category(figure.category()))
                .with("period_key", period)
                .with("measure", figure.measure())
                .with("value", figure.value())
                .with("unit", "")
                .with("standard_value", figure.standard())
                .with("status", figure.status())
                .with("cumulative", figure.isCumulative())
                .with("bound", figure.bound())
                .with("token", String.valueOf(figure.value()))
                .with("decimals", figure.decimals())
                .with("subject_text", "")
                .with("indicator_text", "")
                .with("start_offset", 0)
                .with("end_offset", 0)
                .with("quote", "")
                .with("token_start", 0)
                .with("token_end", 0)
                .build();
    }

    private List<StarRow> memberships() {
        List<StarRow> rows = new ArrayList<>();
        for (Bulletin bulletin : record.bulletins()) {
            bulletin.listed().forEach(listed -> rows.add(StarRow.of(FactMembership.TABLE)
                    .with("membership_key", Keys.of("membership", bulletin.hash(), Integer.toString(rows.size())))
                    .with("report_key", bulletin.key())
                    .with("content_hash", bulletin.hash())
                    .with("ordinal", rows.size())
                    .with("region_key", key(bulletin.region()))
                    .with("subject_key", subject(bulletin, listed.unit()))
                    .with("subject_id", listed.unit())
                    .with("indicator_key", Keys.of("indicator", listed.indicator()))
                    .with("period_key", bulletin.period())
                    .with("list_name", "")
                    .with("subject_text", "")
                    .with("start_offset", 0)
                    .with("end_offset", 0)
                    .with("quote", "")
                    .with("token_start", 0)
                    .with("token_end", 0)
                    .build()));
        }
        return rows;
    }
}
