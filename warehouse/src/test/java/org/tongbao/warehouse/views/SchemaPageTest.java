package org.tongbao.warehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.Publisher;

/** What a release, though an empty one, says of itself; {@code -Dtongbao.docs.write=true} writes the page anew. */
class SchemaPageTest {

    private static final Path PAGE = Path.of("..", "docs", "schema.md");
    private static final Pattern BOTH_LANGUAGES = Pattern.compile("[^:]*\\p{IsHan}[^:]*: .*[A-Za-z].*", Pattern.DOTALL);

    @TempDir
    private static Path dataDir;

    private static Connection release;

    @BeforeAll
    static void publish() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            Path database = new Publisher(dataDir).publish(catalog).release().database();
            Properties readOnly = new Properties();
            readOnly.setProperty("duckdb.read_only", "true");
            release = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        release.close();
    }

    @Test
    void thePageIsThatOfThePresentSchema() throws Exception {
        String page = SchemaPage.of(release, Views.load());
        if (Boolean.getBoolean("tongbao.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/schema.md: to be written anew with -Dtongbao.docs.write=true").isEqualTo(page);
    }

    /** The compiler's own tables are not for analysts. */
    @Test
    void everyTableViewMacroAndColumnSaysWhatItIsInBothLanguages() throws Exception {
        List<String> comments = query("""
                SELECT table_name || '.' || column_name, comment FROM duckdb_columns() WHERE NOT internal AND schema_name <> 'semantic'
                UNION ALL SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal AND schema_name <> 'semantic'
                UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal
                UNION ALL SELECT function_name || '()', comment FROM duckdb_functions() WHERE NOT internal
                """);

        assertThat(comments).hasSizeGreaterThan(400).allSatisfy(comment -> assertThat(comment.substring(comment.indexOf('\t') + 1))
                .as(comment)
                .matches(BOTH_LANGUAGES));
    }

    @Test
    void theViewsAndMacrosThatAnalystsRelyOnAreThere() throws Exception {
        assertThat(query("SELECT view_name, '' FROM duckdb_views() WHERE NOT internal"))
                .extracting(String::strip)
                .containsExactlyInAnyOrder(
                        "progress", "progress_monthly", "progress_as_reported", "ranking", "findings", "statements", "memberships",
                        "commitments", "regions", "indicators", "categories", "periods", "reports");
        assertThat(query("SELECT function_name, '' FROM duckdb_functions() WHERE NOT internal AND comment IS NOT NULL"))
                .extracting(String::strip)
                .containsExactlyInAnyOrder("ytd", "month_of", "same_period", "pace", "rank_delta", "quotient");
    }

    @Test
    void everyStatementColumnHoldsKeys() throws Exception {
        assertThat(query("""
                SELECT DISTINCT data_type, '' FROM duckdb_columns()
                WHERE NOT internal AND (column_name LIKE '%\\_statement' ESCAPE '\\' OR column_name = 'statement_key')
                """))
                .extracting(String::strip)
                .containsExactly("BIGINT");
    }

    @Test
    void aMacrosParametersAreThoseItDescribes() throws Exception {
        for (Macro macro : Views.load().macros()) {
            assertThat(query("SELECT array_to_string(parameters, ','), '' FROM duckdb_functions() WHERE function_name = '" + macro.name() + "'"))
                    .extracting(String::strip)
                    .containsExactly(String.join(",", macro.parameters().keySet()));
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Statement statement = release.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1) + "\t" + rows.getString(2));
            }
            return lines;
        }
    }
}
