package org.tongbao.warehouse.catalog;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.types.Types;
import org.tongbao.warehouse.star.Table;

/**
 * Makes tables and lets older ones follow the star's definition. It writes the metadata itself, because Iceberg's own
 * way of creating a table and of adding a column numbers the fields anew, and the star's column ids must be the field
 * ids.
 */
record TableDefinition(FileIO files, Path folder) {

    /** Room for the ids of columns yet to come and of lists' elements. */
    private static final int LAST_COLUMN_ID = 2000;

    private static final Map<String, String> PROPERTIES = Map.of(
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "5",
            "write.format.default", "parquet",
            "write.parquet.compression-codec", "zstd");

    /** The location of the new table's metadata, to be registered. */
    String create(Table table) {
        Path place = folder.resolve(table.name());
        TableMetadata metadata = TableMetadata.buildFromEmpty(2)
                .assignUUID()
                .setLocation(place.toString())
                .setCurrentSchema(IcebergSchema.of(table), LAST_COLUMN_ID)
                .setDefaultPartitionSpec(IcebergSchema.partitions(table))
                .setDefaultSortOrder(SortOrder.unsorted())
                .setProperties(PROPERTIES)
                .build();
        String location = place.resolve("metadata/00000-" + UUID.randomUUID() + ".metadata.json").toString();
        TableMetadataParser.write(metadata, files.newOutputFile(location));
        return location;
    }

    /** @throws CatalogException if the table can't take the star's definition without being written anew */
    void follow(Table table, org.apache.iceberg.Table existing) {
        Schema wanted = IcebergSchema.of(table);
        if (existing.schema().sameSchema(wanted)) {
            return;
        }
        for (Types.NestedField field : wanted.columns()) {
            Types.NestedField before = existing.schema().findField(field.fieldId());
            boolean fits = before == null
                    ? field.isOptional()
                    : before.type().equals(field.type()) && (field.isOptional() || before.isRequired());
            if (!fits) {
                throw new CatalogException("数据表 " + table.name() + " 的列 " + field.name()
                        + " 与本版本程序不兼容，不能自动升级。请用本版本程序把原始文件重新加载到一个新的数据目录。");
            }
        }
        TableOperations operations = ((HasTableOperations) existing).operations();
        TableMetadata base = operations.current();
        operations.commit(
                base,
                TableMetadata.buildFrom(base)
                        .setCurrentSchema(wanted, Math.max(base.lastColumnId(), LAST_COLUMN_ID))
                        .build());
        existing.refresh();
    }
}
