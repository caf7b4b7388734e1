package org.tongbao.api.flight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.springframework.stereotype.Component;
import org.tongbao.api.sql.SqlCatalogue;

/** What may be asked, as Flight SQL tells it: the tables and views of the catalogue, in the one schema {@code main}. */
@Component
class Metadata {

    static final String SCHEMA = "main";
    private static final List<String> TABLE_TYPES = List.of("TABLE", "VIEW");

    private final SqlCatalogue catalogue;
    private final TableSchemas schemas;
    private final SqlFacts facts;

    Metadata(SqlCatalogue catalogue, TableSchemas schemas, SqlFacts facts) {
        this.catalogue = catalogue;
        this.schemas = schemas;
        this.facts = facts;
    }

    /** Sends one batch of what is written into it. */
    void send(Schema schema, BufferAllocator memory, ServerStreamListener listener, Consumer<VectorSchemaRoot> writing) {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            root.allocateNew();
            writing.accept(root);
            listener.start(root);
            listener.putNext();
            listener.completed();
        }
    }

    void facts(List<Integer> asked, ServerStreamListener listener) {
        facts.send(asked, listener);
    }

    void schemas(CommandGetDbSchemas command, VectorSchemaRoot root) {
        if (isHere(command.hasCatalog(), command.getCatalog())
                && (!command.hasDbSchemaFilterPattern() || new Like(command.getDbSchemaFilterPattern()).matches(SCHEMA))) {
            text(root, "db_schema_name", 0, SCHEMA);
            root.setRowCount(1);
        }
    }

    void tableTypes(VectorSchemaRoot root) {
        for (int row = 0; row < TABLE_TYPES.size(); row++) {
            text(root, "table_type", row, TABLE_TYPES.get(row));
        }
        root.setRowCount(TABLE_TYPES.size());
    }

    void tables(CommandGetTables command, VectorSchemaRoot root) {
        if (!isHere(command.hasCatalog(), command.getCatalog())
                || command.hasDbSchemaFilterPattern() && !new Like(command.getDbSchemaFilterPattern()).matches(SCHEMA)) {
            return;
        }
        Like names = new Like(command.hasTableNameFilterPattern() ? command.getTableNameFilterPattern() : "%");
        SqlCatalogue.Catalogue known = catalogue.catalogue();
        Map<String, Schema> columns = command.getIncludeSchema() ? schemas.of(known) : Map.of();
        int row = 0;
        for (SqlCatalogue.Table table : known.tables()) {
            String type = table.kind().equals("view") ? "VIEW" : "TABLE";
            if (!names.matches(table.name()) || command.getTableTypesCount() > 0 && !command.getTableTypesList().contains(type)) {
                continue;
            }
            text(root, "db_schema_name", row, SCHEMA);
            text(root, "table_name", row, table.name());
            text(root, "table_type", row, type);
            if (command.getIncludeSchema()) {
                ((VarBinaryVector) root.getVector("table_schema")).setSafe(row, columns.get(table.name()).serializeAsMessage());
            }
            row++;
        }
        root.setRowCount(row);
    }

    /** There is no catalog: the empty name stands for that, an absent one for any. */
    private static boolean isHere(boolean given, String catalog) {
        return !given || catalog.isEmpty();
    }

    private static void text(VectorSchemaRoot root, String column, int row, String value) {
        ((VarCharVector) root.getVector(column)).setSafe(row, value.getBytes(UTF_8));
    }
}
