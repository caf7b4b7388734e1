package org.tongbao.etl.load;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.etl.conform.ConformedRegion;
import org.tongbao.etl.conform.PrintedRegion;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimPeriod;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;

/**
 * Reference data of a made-up county, small enough to see through, for {@link PlainBulletin}.
 *
 * @param roster names of the departments listed
 */
record PlainKnowledge(List<String> roster) implements Knowledge, Serializable {

    static final PlainKnowledge KNOWN = new PlainKnowledge(List.of("招商局", "教育局", "农业局"));

    private static final Map<String, String> UNITS = Map.of("funds", "亿元", "projects", "个");

    @Override
    public List<StarRow> rows(Table table) {
        if (table.equals(DimRegion.TABLE)) {
            return List.of("990101", "990102").stream().map(PlainKnowledge::region).toList();
        }
        if (table.equals(DimSubject.TABLE)) {
            return roster.stream().map(name -> subject("990101", name, true)).toList();
        }
        if (table.equals(DimIndicator.TABLE)) {
            return UNITS.keySet().stream().map(PlainKnowledge::indicator).toList();
        }
        if (table.equals(DimCategory.TABLE)) {
            return List.of(StarRow.of(table)
                    .with("category_key", 0L)
                    .with("scheme", "whole")
                    .with("code", "whole")
                    .with("name", "全部")
                    .with("ordinal", 0)
                    .build());
        }
        return table.equals(DimPeriod.TABLE) ? List.of(period()) : List.of();
    }

    @Override
    public Interpreter interpreter() {
        return new PlainBulletin();
    }

    @Override
    public String rules() {
        return "";
    }

    @Override
    public boolean isInDoubt(List<StarRow> subjects) {
        return false;
    }

    /** A plain bulletin's names are keys as they stand. */
    @Override
    public ConformedRegion conform(PrintedRegion printed) {
        Set<Object> named = Stream.of(printed.statements(), printed.memberships())
                .flatMap(List::stream)
                .map(row -> row.get("subject_key"))
                .collect(Collectors.toSet());
        List<StarRow> met = printed.subjects().stream().filter(row -> named.contains(row.get("subject_key"))).toList();
        return new ConformedRegion(printed.statements(), printed.memberships(), printed.commitments(), met);
    }

    static long regionKey(String code) {
        return Keys.of("region", code);
    }

    static long subjectId(String region, String name) {
        return Keys.of("subject", region, name);
    }

    static long indicatorKey(String code) {
        return Keys.of("indicator", code);
    }

    static StarRow subject(String region, String name, boolean listed) {
        return StarRow.of(DimSubject.TABLE)
                .with("subject_key", subjectId(region, name))
                .with("subject_id", subjectId(region, name))
                .with("region_key", regionKey(region))
                .with("name", name)
                .with("kind", name.startsWith("其余") ? "group" : "department")
                .with("on_roster", listed)
                .with("valid_from", LocalDate.of(1949, 10, 1))
                .with("is_current", true)
                .build();
    }

    private static StarRow region(String code) {
        return StarRow.of(DimRegion.TABLE)
                .with("region_key", regionKey(code))
                .with("code", code)
                .with("name", "示例县" + code)
                .with("full_name", "示例省示例市示例县" + code)
                .with("level", "county")
                .build();
    }

    private static StarRow indicator(String code) {
        return StarRow.of(DimIndicator.TABLE)
                .with("indicator_key", indicatorKey(code))
                .with("code", code)
                .with("name", code)
                .with("name_en", code)
                .with("unit", UNITS.get(code))
                .with("decimals", code.equals("projects") ? 0 : 2)
                .with("headline", true)
                .with("known", true)
                .build();
    }

    private static StarRow period() {
        return StarRow.of(DimPeriod.TABLE)
                .with("period_key", 202101202103L)
                .with("start_month", "2021-01")
                .with("end_month", "2021-03")
                .with("start_date", LocalDate.of(2021, 1, 1))
                .with("end_date", LocalDate.of(2021, 3, 31))
                .with("year", 2021)
                .with("month", 3)
                .with("months", 3)
                .with("name", "2021年1—3月")
                .with("kind", "year_to_date")
                .with("pace", new BigDecimal("25"))
                .build();
    }
}
