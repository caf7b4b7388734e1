package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimPeriod;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactCommitment;
import org.tongbao.warehouse.star.FactMembership;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectAlias;
import org.tongbao.warehouse.star.SubjectSuccession;
import org.tongbao.warehouse.star.Table;

/**
 * The dimensions: what the reference data lists, and what bulletins speak of though it doesn't. A row is written only
 * where it is new or differs.
 */
final class Dimensions {

    static final List<Table> TABLES = List.of(
            DimRegion.TABLE,
            DimSubject.TABLE,
            SubjectAlias.TABLE,
            SubjectSuccession.TABLE,
            DimIndicator.TABLE,
            DimCategory.TABLE,
            DimPeriod.TABLE,
            PlanPace.TABLE);

    private static final List<Table> MET_IN_BULLETINS = List.of(DimSubject.TABLE, SubjectSuccession.TABLE, DimIndicator.TABLE);

    private final StarCatalog catalog;
    private final String load;

    Dimensions(StarCatalog catalog, String load) {
        this.catalog = catalog;
        this.load = load;
    }

    /** Of some regions, those whose names, with those that new documents speak of, can't be told apart one by one. */
    Set<Long> inDoubt(Knowledge knowledge, List<StarRow> met, Set<Long> regions) {
        if (regions.isEmpty()) {
            return Set.of();
        }
        List<StarRow> subjects = new ArrayList<>(
                IcebergRows.read(DimSubject.TABLE, catalog.table(DimSubject.TABLE), IcebergRows.inRegions(regions)));
        subjects.addAll(of(DimSubject.TABLE, met));
        knowledge.rows(DimSubject.TABLE).stream().filter(row -> regions.contains(region(row))).forEach(subjects::add);
        return regions.stream()
                .filter(region -> knowledge.isInDoubt(subjects.stream().filter(row -> region(row).equals(region)).toList()))
                .collect(Collectors.toSet());
    }

    /**
     * Adds what new documents speak of, the reference data being as it was.
     *
     * @return whether a row that was there before is another now
     */
    boolean add(Knowledge knowledge, List<StarRow> met) {
        boolean isChanged = false;
        for (Table table : MET_IN_BULLETINS) {
            Map<Object, StarRow> wanted = byKey(of(table, met));
            knowledge.rows(table).forEach(row -> wanted.remove(row.get(table.key())));
            if (wanted.isEmpty()) {
                continue;
            }
            List<StarRow> present = IcebergRows.read(table, catalog.table(table), regions(table, wanted.values()));
            List<StarRow> both = new ArrayList<>(wanted.values());
            both.addAll(present);
            Map<Object, StarRow> after = byKey(both);
            knowledge.rows(table).forEach(row -> after.computeIfPresent(row.get(table.key()), (key, old) -> row));
            isChanged |= !after.values().containsAll(present);
            write(table, present, after.values());
        }
        return isChanged;
    }

    /**
     * Brings all tables to the reference data and to what was met in regions that were conformed anew; in others, what was met before
     * stays. An indicator stays as long as a fact names it.
     *
     * @param isConformed of a region's key, whether all its bulletins have been conformed anew
     * @return whether an indicator that was there before is another now
     */
    boolean follow(Knowledge knowledge, List<StarRow> met, Predicate<Long> isConformed) {
        boolean isChanged = false;
        for (Table table : TABLES) {
            List<StarRow> present = IcebergRows.read(table, catalog.table(table), Expressions.alwaysTrue());
            Map<Object, StarRow> wanted = new LinkedHashMap<>();
            if (table.equals(DimIndicator.TABLE)) {
                Set<Object> named = named(table.key());
                wanted.putAll(byKey(present.stream().filter(row -> named.contains(row.get(table.key()))).toList()));
                List<StarRow> both = new ArrayList<>(wanted.values());
                both.addAll(of(table, met));
                wanted.putAll(byKey(both));
            } else if (MET_IN_BULLETINS.contains(table)) {
                wanted.putAll(byKey(present.stream().filter(row -> !isConformed.test(region(row))).toList()));
            }
            if (!table.equals(DimIndicator.TABLE)) {
                wanted.putAll(byKey(of(table, met)));
            }
            wanted.putAll(byKey(knowledge.rows(table)));
            isChanged |= table.equals(DimIndicator.TABLE)
                    && present.stream().anyMatch(row -> !row.equals(wanted.getOrDefault(row.get(table.key()), row)));
            write(table, present, wanted.values());
        }
        return isChanged;
    }

    private static List<StarRow> of(Table table, List<StarRow> rows) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    private Expression regions(Table table, Collection<StarRow> rows) {
        return catalog.table(table).spec().isPartitioned()
                ? IcebergRows.inRegions(rows.stream().map(Dimensions::region).collect(Collectors.toSet()))
                : Expressions.alwaysTrue();
    }

    private Set<Object> named(String column) {
        Set<Object> named = new HashSet<>();
        for (Table facts : List.of(FactStatement.TABLE, FactMembership.TABLE, FactCommitment.TABLE)) {
            org.apache.iceberg.Table iceberg = catalog.table(facts);
            iceberg.refresh();
            named.addAll(IcebergRows.values(iceberg, column));
        }
        return named;
    }

    /** Of two rows of one key the same is taken in whatever order they come. */
    private static Map<Object, StarRow> byKey(Collection<StarRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.values().toString()))
                .collect(Collectors.toMap(
                        row -> row.get(row.table().key()), row -> row, (first, second) -> first, LinkedHashMap::new));
    }

    private void write(Table table, List<StarRow> present, Collection<StarRow> wanted) {
        Set<StarRow> before = new HashSet<>(present);
        Set<StarRow> after = new HashSet<>(wanted);
        if (before.equals(after)) {
            return;
        }
        org.apache.iceberg.Table iceberg = catalog.table(table);
        Expression replaced = Expressions.alwaysTrue();
        if (iceberg.spec().isPartitioned()) {
            Set<Long> regions = new HashSet<>();
            before.stream().filter(row -> !after.contains(row)).forEach(row -> regions.add(region(row)));
            after.stream().filter(row -> !before.contains(row)).forEach(row -> regions.add(region(row)));
            after.removeIf(row -> !regions.contains(region(row)));
            replaced = IcebergRows.inRegions(regions);
        }
        IcebergRows.replace(iceberg, replaced, List.copyOf(after), Map.of(Ledger.LOAD, load));
    }

    private static Long region(StarRow row) {
        return (Long) row.get("region_key");
    }
}
