package org.tongbao.api.flight;

import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.tongbao.api.problems.Problem;

/** Columns in types that common drivers read; what these would show as something else is refused. */
final class ReadableColumns {

    private ReadableColumns() {}

    /** @throws Problem if a column can't be read rightly */
    static Schema checked(Schema schema) {
        schema.getFields().forEach(column -> check(column, column.getName()));
        return of(schema);
    }

    private static void check(Field field, String column) {
        if (field.getDictionary() != null) {
            throw Problem.sqlFailed("列 " + column + " 是 ENUM 类型，常用的驱动会把它读成编号。请用 ::VARCHAR 转成文字。", Map.of());
        }
        if (field.getType() instanceof ArrowType.Int number && !number.getIsSigned()) {
            throw Problem.sqlFailed("列 " + column + " 是无符号整数，常用的驱动会把大的数读成负数。请用 ::HUGEINT 转换。", Map.of());
        }
        field.getChildren().forEach(child -> check(child, column));
    }

    /** Moments become times in UTC: the JDBC driver has no objects for moments. The values stay the same bytes. */
    static Schema of(Schema schema) {
        return new Schema(of(schema.getFields()), schema.getCustomMetadata());
    }

    private static List<Field> of(List<Field> fields) {
        return fields.stream().map(field -> new Field(field.getName(),
                        new FieldType(field.isNullable(), of(field.getType()), field.getDictionary(), field.getMetadata()), of(field.getChildren())))
                .toList();
    }

    private static ArrowType of(ArrowType type) {
        return type instanceof ArrowType.Timestamp time ? new ArrowType.Timestamp(time.getUnit(), null) : type;
    }
}
