package org.tongbao.api.flight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The types that columns have most often, with their numbers in ODBC and JDBC. */
final class SqlTypes {

    private record Type(String name, int number, int size, String quote) {}

    private static final List<Type> TYPES = List.of(
            new Type("BIGINT", Types.BIGINT, 19, null),
            new Type("DECIMAL", Types.DECIMAL, 38, null),
            new Type("INTEGER", Types.INTEGER, 10, null),
            new Type("SMALLINT", Types.SMALLINT, 5, null),
            new Type("DOUBLE", Types.DOUBLE, 15, null),
            new Type("VARCHAR", Types.VARCHAR, Integer.MAX_VALUE, "'"),
            new Type("BOOLEAN", Types.BIT, 1, null),
            new Type("DATE", Types.DATE, 10, "'"),
            new Type("TIME", Types.TIME, 15, "'"),
            new Type("TIMESTAMP", Types.TIMESTAMP, 26, "'"));

    private SqlTypes() {}

    /** @param number of the one type that is asked for; empty for all */
    static void write(Optional<Integer> number, VectorSchemaRoot root) {
        int row = 0;
        for (Type type : TYPES) {
            if (number.isEmpty() || number.get() == type.number()) {
                write(type, row++, root);
            }
        }
        root.setRowCount(row);
    }

    private static void write(Type type, int row, VectorSchemaRoot root) {
        text("type_name", row, type.name(), root);
        text("local_type_name", row, type.name(), root);
        text("literal_prefix", row, type.quote(), root);
        text("literal_suffix", row, type.quote(), root);
        number("data_type", row, type.number(), root);
        number("sql_data_type", row, type.number(), root);
        number("column_size", row, type.size(), root);
        number("nullable", row, DatabaseMetaData.typeNullable, root);
        number("searchable", row, DatabaseMetaData.typeSearchable, root);
        ((BitVector) root.getVector("case_sensitive")).setSafe(row, type.number() == Types.VARCHAR ? 1 : 0);
        ((BitVector) root.getVector("fixed_prec_scale")).setSafe(row, 0);
    }

    private static void text(String column, int row, String value, VectorSchemaRoot root) {
        if (value != null) {
            ((VarCharVector) root.getVector(column)).setSafe(row, value.getBytes(UTF_8));
        }
    }

    private static void number(String column, int row, int value, VectorSchemaRoot root) {
        ((IntVector) root.getVector(column)).setSafe(row, value);
    }
}
