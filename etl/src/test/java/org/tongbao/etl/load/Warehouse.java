package org.tongbao.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.tongbao.warehouse.release.Releases;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;

/** A data folder under test, and bulletins to put into it. */
record Warehouse(Path dataDir, Path inbox) {

    static Warehouse in(Path folder) {
        return new Warehouse(folder.resolve("data"), folder.resolve("inbox"));
    }

    /** Writes a bulletin, a line a figure. */
    Path bulletin(String name, String... lines) {
        try {
            Files.createDirectories(inbox);
            return Files.writeString(inbox.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoadSummary load(Path... files) {
        return load(PlainKnowledge.KNOWN, files);
    }

    LoadSummary load(PlainKnowledge knowledge, Path... files) {
        return load(knowledge, Limit.USUAL, files);
    }

    LoadSummary load(PlainKnowledge knowledge, Limit few, Path... files) {
        return new LoadJob(dir -> knowledge, few)
                .run(new LoadRequest(dataDir, List.of(files)), LoadProgress.NONE);
    }

    UndoSummary undo() {
        return undo(PlainKnowledge.KNOWN);
    }

    UndoSummary undo(PlainKnowledge knowledge) {
        return new UndoJob(dir -> knowledge).run(dataDir, LoadProgress.NONE);
    }

    String releaseId() {
        return new Releases(dataDir).current().orElseThrow().id();
    }

    /** What stands in every table, whatever the order of rows. */
    Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Table table : Star.TABLES) {
            String rows = query("SELECT md5(string_agg(t::VARCHAR, '|' ORDER BY t::VARCHAR)), count(*) FROM "
                            + table.name() + " t")
                    .toString();
            contents.put(table.name(), rows);
        }
        return contents;
    }

    /** Asks the release that is served now; a value is what SQL casts to text, a row its values parted by blanks. */
    List<String> query(String sql) {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        Path database = new Releases(dataDir).current().orElseThrow().database();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
