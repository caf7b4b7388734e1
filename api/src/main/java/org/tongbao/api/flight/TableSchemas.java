package org.tongbao.api.flight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.springframework.stereotype.Component;
import org.tongbao.api.sql.SqlCatalogue;

/** The Arrow schema of each table and view, with what its columns mean. Those of the newest release are kept. */
@Component
class TableSchemas {

    /** No column has this name: it would be taken for the row. */
    private static final String ROW = "\"the row\"";

    private final StatementRuns runs;
    private volatile Known known = new Known("", Map.of());

    private record Known(String release, Map<String, Schema> schemas) {}

    TableSchemas(StatementRuns runs) {
        this.runs = runs;
    }

    /** By the table's name. */
    Map<String, Schema> of(SqlCatalogue.Catalogue catalogue) {
        Known last = known;
        if (!last.release().equals(catalogue.release())) {
            last = new Known(catalogue.release(), ask(catalogue.tables()));
            known = last;
        }
        return last.schemas();
    }

    /** One question for all: a row of a table is a struct whose fields are the table's columns. */
    private Map<String, Schema> ask(List<SqlCatalogue.Table> tables) {
        Schema rows = runs.schema(tables.stream()
                .map(table -> "(SELECT " + ROW + " FROM " + quoted(table.name()) + " AS " + ROW + " LIMIT 0) AS " + quoted(table.name()))
                .collect(Collectors.joining(", ", "SELECT ", "")));
        Map<String, Schema> schemas = new HashMap<>();
        for (SqlCatalogue.Table table : tables) {
            schemas.put(table.name(), new Schema(described(table, rows.findField(table.name()).getChildren())));
        }
        return Map.copyOf(schemas);
    }

    private static List<Field> described(SqlCatalogue.Table table, List<Field> fields) {
        List<Field> described = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            SqlCatalogue.Column column = table.columns().get(i);
            Map<String, String> meaning = new FlightSqlColumnMetadata.Builder()
                    .schemaName(Metadata.SCHEMA).tableName(table.name()).typeName(column.type()).remarks(column.comment() == null ? "" : column.comment())
                    .isReadOnly(true).isSearchable(true).build().getMetadataMap();
            described.add(new Field(field.getName(), new FieldType(field.isNullable(), field.getType(), field.getDictionary(), meaning), field.getChildren()));
        }
        return described;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
