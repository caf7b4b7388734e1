package org.tongbao.api.sql;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.releases.Answer;
import org.tongbao.api.releases.Published;
import org.tongbao.warehouse.engine.Engine;
import org.tongbao.warehouse.gate.Gate;

/** What analysts' SQL may name. */
@RestController
public class SqlCatalogue {

    private static final String COLUMNS = """
            SELECT t.name, t.kind, t.comment, c.column_name, c.data_type, c.comment AS column_comment
            FROM (SELECT table_name AS name, 'table' AS kind, comment FROM duckdb_tables() WHERE NOT internal AND schema_name = 'main'
                  UNION ALL SELECT view_name, 'view', comment FROM duckdb_views() WHERE NOT internal AND schema_name = 'main') t
            JOIN duckdb_columns() c ON c.table_name = t.name AND c.schema_name = 'main' AND NOT c.internal
            ORDER BY t.kind DESC, t.name, c.column_index
            """;
    private static final String MACROS = """
            SELECT function_name AS name, function_type AS kind, array_to_string(parameters, ',') AS parameters,
                   coalesce(comment, description) AS comment
            FROM duckdb_functions() WHERE NOT internal AND function_type IN ('macro', 'table_macro') ORDER BY ALL
            """;
    private static final String FUNCTIONS = """
            SELECT lower(function_name) AS name,
                   function_name || '(' || coalesce(array_to_string(parameters, ', '), '') || ')' AS signature, any_value(description) AS comment
            FROM duckdb_functions() WHERE internal GROUP BY ALL ORDER BY ALL
            """;

    private final Published published;

    SqlCatalogue(Published published) {
        this.published = published;
    }

    public record Catalogue(String release, List<Table> tables, List<Macro> macros, List<Function> functions) {}

    /** @param kind table or view */
    public record Table(String name, String kind, String comment, List<Column> columns) {}

    public record Column(String name, String type, String comment) {}

    /** @param kind macro, which stands for a value, or table_macro */
    public record Macro(String name, String kind, List<String> parameters, String comment) {}

    public record Function(String name, String signature, String comment) {}

    private record Parts(List<Table> tables, List<Macro> macros, List<Function> functions) {}

    @Operation(summary = "Tables, views, macros and functions that SQL may name, with their meaning")
    @GetMapping("/api/v1/sql/catalogue")
    public Catalogue catalogue() {
        Answer<Parts> parts = published.ask(engine -> engine.remembered(List.of("sql-catalogue"),
                () -> new Parts(tables(engine), macros(engine), functions(engine))));
        return new Catalogue(parts.release(), parts.data().tables(), parts.data().macros(), parts.data().functions());
    }

    private static List<Table> tables(Engine engine) {
        Map<String, Table> tables = new LinkedHashMap<>();
        engine.query(COLUMNS, List.of(), row -> tables
                .computeIfAbsent(row.text("name"), name -> new Table(name, row.text("kind"), row.text("comment"), new ArrayList<>()))
                .columns().add(new Column(row.text("column_name"), row.text("data_type"), row.text("column_comment"))));
        return List.copyOf(tables.values());
    }

    private static List<Macro> macros(Engine engine) {
        return engine.query(MACROS, List.of(), row -> new Macro(row.text("name"), row.text("kind"),
                row.text("parameters").isEmpty() ? List.of() : List.of(row.text("parameters").split(",")), row.text("comment")));
    }

    private static List<Function> functions(Engine engine) {
        Set<String> allowed = Gate.functions();
        return engine.query(FUNCTIONS, List.of(), row -> new Function(row.text("name"), row.text("signature"), row.text("comment"))).stream()
                .filter(function -> allowed.contains(function.name()) && Character.isLetter(function.name().charAt(0)))
                .toList();
    }
}
