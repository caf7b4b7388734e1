package org.tongbao.warehouse.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
            "SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main' AND table_name = ? AND NOT internal ORDER BY column_index";

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
                for (String comment : comments(definition, connection)) {
                    statement.execute(comment);
                }
            }
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

    private List<String> comments(Definition definition, Connection connection) throws SQLException {
        if (definition instanceof Macro macro) {
            return List.of(macro.commented());
        }
        Relation relation = (Relation) definition;
        return relation.isPassing() ? List.of() : relation.comments(columnsOf(relation.name(), connection), columns);
    }

    private static List<String> columnsOf(String name, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Views.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }
}
