package org.tongbao.etl.load;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tongbao.warehouse.star.Column;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.star.Type;

/** Rows of the star as Spark's. */
final class SparkRows {

    private SparkRows() {}

    static StructType schema(Table table) {
        return new StructType(table.columns().stream()
                .map(column -> new StructField(
                        column.name(), type(column), column.nullable(), org.apache.spark.sql.types.Metadata.empty()))
                .toArray(StructField[]::new));
    }

    static Row row(StarRow row) {
        return RowFactory.create(row.values().stream().map(SparkRows::toSpark).toArray());
    }

    private static Object toSpark(Object value) {
        return value instanceof List<?> keys ? keys.toArray(Long[]::new) : value;
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case STRING -> DataTypes.StringType;
            case LONG -> DataTypes.LongType;
            case INT -> DataTypes.IntegerType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case DECIMAL -> DataTypes.createDecimalType(Type.PRECISION, Type.SCALE);
            case KEYS -> DataTypes.createArrayType(DataTypes.LongType, false);
        };
    }
}
