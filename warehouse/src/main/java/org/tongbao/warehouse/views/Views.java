package org.tongbao.warehouse.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.warehouse.star.SubjectGroup;

/** The views and macros of a release, each made of those before it. */
public final class Views {

    private static final List<String> ORDER = List.of(
            "subjects", "progress_named", "progress_yoy", "progress_superseded", "progress_gap",
            "progress", "progress_monthly", "progress_as_reported", "ranking", "findings", "statements", "memberships", "commitments",
            "regions", "indicators", "categories", "periods", "reports",
            "ytd", "month_of", "same_period", "rank_delta", "pace");

    private static final String COLUMNS =
            "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal ORDER BY table_name, column_index";

    private final List<String> files;
    private final List<Definition> definitions;
    private final Map<String, String> columns;

    private Views(List<String> files) {
        String shared = resource("columns.txt");
        this.files = new ArrayList<>(files);
        this.files.add(shared);
        this.definitions = files.stream().map(Definition::of).toList();
        this.columns = Header.names(
                shared.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    }

    /** Those of the product. */
    public static Views load() {
        return new Views(ORDER.stream().map(name -> resource(name + ".sql")).toList());
    }

    /** @param files texts of SQL files, one definition each */
    public static Views of(String... files) {
        return new Views(List.of(files));
    }

    /**
     * Creates all of them, with their comments, in a database that holds the star.
     *
     * @throws IllegalStateException if a column would have no comment
     */
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SubjectGroup.create());
            for (Definition definition : definitions) {
                statement.execute(definition.sql());
            }
            statement.execute(String.join(";\n", comments(statement)));
        }
    }

    public List<Macro> macros() {
        return definitions.stream().filter(Macro.class::isInstance).map(Macro.class::cast).toList();
    }

    /** Everything that decides what {@link #create} makes. */
    public String text() {
        return String.join("\n", files);
    }

    /** Names of the views proper, in the order in which they are told. */
    List<String> names() {
        return definitions.stream()
                .filter(definition -> definition instanceof Relation relation && relation.kind().equals("VIEW"))
                .map(Definition::name)
                .toList();
    }

    Map<String, String> sharedColumns() {
        return columns;
    }

    private List<String> comments(Statement statement) throws SQLException {
        Map<String, List<String>> present = columnsByName(statement);
        List<String> comments = new ArrayList<>();
        for (Definition definition : definitions) {
            if (definition instanceof Macro macro) {
                comments.add(macro.commented());
            } else if (definition instanceof Relation relation && !relation.isPassing()) {
                comments.addAll(relation.comments(present.get(relation.name()), columns));
            }
        }
        return comments;
    }

    /** Of all tables and views together: each asking looks through all of them. */
    private static Map<String, List<String>> columnsByName(Statement statement) throws SQLException {
        Map<String, List<String>> present = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                present.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return present;
    }

    private static String resource(String name) {
        try (InputStream in = Views.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
