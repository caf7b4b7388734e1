package org.tongbao.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.FactFinding;
import org.tongbao.warehouse.star.FactStatement;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

class StarCatalogTest {

    @TempDir
    Path dataDir;

    @Test
    void everyColumnHasTheStarsIdAndMeaning() {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            for (Table table : Star.TABLES) {
                Schema schema = catalog.table(table).schema();
                assertThat(schema.columns()).hasSameSizeAs(table.columns());
                for (Column column : table.columns()) {
                    Types.NestedField field = schema.findField(column.id());
                    assertThat(field.name()).isEqualTo(column.name());
                    assertThat(field.isOptional()).isEqualTo(column.nullable());
                    assertThat(field.doc()).isEqualTo(column.zh() + ": " + column.en());
                }
            }
            Types.ListType keys = (Types.ListType) catalog.table(FactFinding.TABLE).schema().findType("left_statements");
            assertThat(keys.elementId()).isGreaterThan(1000);
        }
    }

    @Test
    void whatGrowsIsPartedByRegion() {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            List<String> parted = Star.TABLES.stream()
                    .filter(table -> catalog.table(table).spec().isPartitioned())
                    .map(Table::name)
                    .toList();
            assertThat(parted)
                    .containsExactly(
                            "dim_subject",
                            "subject_alias",
                            "subject_succession",
                            "plan_pace",
                            "dim_report",
                            "fact_statement",
                            "fact_membership",
                            "fact_commitment",
                            "fact_progress",
                            "fact_finding");
        }
    }

    @Test
    void tablesAreThereWhenOpenedAgain() {
        String location;
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            location = catalog.table(FactStatement.TABLE).location();
            assertThat(catalog.snapshots()).isEmpty();
        }
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            assertThat(catalog.table(FactStatement.TABLE).location()).isEqualTo(location);
        }
    }

    @Test
    void anOlderTableFollowsTheStar() {
        Table former = withColumns(FactStatement.TABLE.columns().stream()
                .filter(column -> !column.name().equals("bound"))
                .map(column -> column.id() == 18 ? renamed(column, "former_token") : column)
                .toList());
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            define(catalog, former);
            assertThat(catalog.table(FactStatement.TABLE).schema().findField("former_token")).isNotNull();
        }
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            Schema schema = catalog.table(FactStatement.TABLE).schema();
            assertThat(schema.findField(18).name()).isEqualTo("token");
            assertThat(schema.findField("bound").isOptional()).isTrue();
        }
    }

    @Test
    void aTableThatCannotFollowIsRefused() {
        Table former = withColumns(FactStatement.TABLE.columns().stream()
                .filter(column -> !column.name().equals("quote"))
                .toList());
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            define(catalog, former);
        }
        assertThatThrownBy(() -> StarCatalog.open(dataDir))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("fact_statement")
                .hasMessageContaining("quote");
    }

    @Test
    void aDamagedCatalogIsReported() throws Exception {
        Files.writeString(dataDir.resolve("catalog.db"), "x".repeat(5000));
        assertThatThrownBy(() -> StarCatalog.open(dataDir))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("catalog.db");
    }

    private void define(StarCatalog catalog, Table table) {
        org.apache.iceberg.Table existing = catalog.table(FactStatement.TABLE);
        org.apache.iceberg.TableOperations operations = ((org.apache.iceberg.HasTableOperations) existing).operations();
        operations.commit(
                operations.current(),
                org.apache.iceberg.TableMetadata.buildFrom(operations.current())
                        .setCurrentSchema(IcebergSchema.of(table), 2000)
                        .build());
        existing.refresh();
    }

    private static Table withColumns(List<Column> columns) {
        Table star = FactStatement.TABLE;
        return new Table(
                star.name(), star.zh(), star.grain(), star.lifecycle(), star.key(), star.sortedBy(), new ArrayList<>(columns));
    }

    private static Column renamed(Column column, String name) {
        return new Column(column.id(), name, column.type(), column.nullable(), column.zh(), column.en());
    }
}
