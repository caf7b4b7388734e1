package org.tongbao.warehouse.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.star.Table.Lifecycle;
import org.tongbao.warehouse.star.Type;

/** A table of the star in Iceberg's terms: the star's column ids are the field ids, in every file ever written. */
final class IcebergSchema {

    /** Elements of lists have ids of their own, far from those of columns. */
    private static final int ELEMENT = 1000;

    private static final String REGION = "region_key";

    private IcebergSchema() {}

    static Schema of(Table table) {
        List<Types.NestedField> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            fields.add(Types.NestedField.builder()
                    .withId(column.id())
                    .withName(column.name())
                    .ofType(type(column))
                    .isOptional(column.nullable())
                    .withDoc(column.zh() + ": " + column.en())
                    .build());
        }
        return new Schema(fields);
    }

    /** Tables that grow or are computed region by region are parted by region; reference data is too small to be. */
    static PartitionSpec partitions(Table table) {
        PartitionSpec.Builder spec = PartitionSpec.builderFor(of(table));
        boolean byRegion = table.lifecycle() != Lifecycle.REFERENCE && table.columnNames().contains(REGION);
        return (byRegion ? spec.identity(REGION) : spec).build();
    }

    private static org.apache.iceberg.types.Type type(Column column) {
        return switch (column.type()) {
            case STRING -> Types.StringType.get();
            case LONG -> Types.LongType.get();
            case INT -> Types.IntegerType.get();
            case BOOLEAN -> Types.BooleanType.get();
            case DATE -> Types.DateType.get();
            case DECIMAL -> Types.DecimalType.of(Type.PRECISION, Type.SCALE);
            case KEYS -> Types.ListType.ofRequired(ELEMENT + column.id(), Types.LongType.get());
        };
    }
}
