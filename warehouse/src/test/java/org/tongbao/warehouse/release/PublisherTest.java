package org.tongbao.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DocumentText;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.star.Table;
import org.tongbao.warehouse.views.Views;

/** Releases of tables whose Parquet files DuckDB itself has written. */
class PublisherTest {

    private static final Views VIEWS = Views.of("""
            -- 名称: names of categories
            --
            -- name  名称: Chinese name
            CREATE VIEW v AS SELECT name FROM dim_category
            """);

    @TempDir
    Path dataDir;

    @Test
    void publishesTablesSortedWithCommentsViewsAndItsName() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            append(catalog, DimCategory.TABLE, "2, 'sector', 'secondary', '第二产业', 2");
            append(catalog, DimCategory.TABLE, "1, 'sector', 'primary', '第一产业', 1");

            Publication publication = new Publisher(dataDir, VIEWS).publish(catalog);

            assertThat(publication).isInstanceOf(Publication.Published.class);
            Release release = new Releases(dataDir).verify().orElseThrow();
            assertThat(release).isEqualTo(publication.release());
            assertThat(release.rowCounts()).hasSize(Star.TABLES.size()).containsEntry("dim_category", 2L);
            assertThat(query(release, "SELECT name FROM v")).containsExactly("第一产业", "第二产业");
            assertThat(query(release, "SELECT id FROM release")).containsExactly(release.id());
            assertThat(query(release, "SELECT comment FROM duckdb_columns() WHERE table_name = 'dim_category'"
                            + " AND column_name = 'name'"))
                    .containsExactly("名称: Chinese name");
            assertThat(Files.getPosixFilePermissions(release.database()).toString()).doesNotContain("WRITE");
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void columnsAreFoundByTheirIdWhateverTheirNameWas() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            String parquet = write(DimCategory.TABLE, "1, 'sector', 'primary', '第一产业', 1", "former_");
            register(catalog, DimCategory.TABLE, parquet);
            Release release = new Publisher(dataDir, VIEWS).publish(catalog).release();
            assertThat(query(release, "SELECT name FROM dim_category")).containsExactly("第一产业");
        }
    }

    @Test
    void rowsOfADocumentWithoutItsReportStayOut() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            append(catalog, DocumentText.TABLE, "'abc', 1, 'text', '', ''");
            Release release = new Publisher(dataDir, VIEWS).publish(catalog).release();
            assertThat(release.rowCounts()).containsEntry("document_text", 0L);
        }
    }

    @Test
    void publishesOnlyWhatIsNew() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            Publisher publisher = new Publisher(dataDir, VIEWS);
            Release first = publisher.publish(catalog).release();
            assertThat(publisher.publish(catalog)).isEqualTo(new Publication.Unchanged(first));

            append(catalog, DimCategory.TABLE, "1, 'sector', 'primary', '第一产业', 1");
            Release second = publisher.publish(catalog).release();
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(first.database()).as("what readers may still have open").exists();

            Views other = Views.of("-- 一: one\n--\n-- one  一: one\nCREATE VIEW w AS SELECT 1 AS one");
            assertThat(new Publisher(dataDir, other).publish(catalog)).isInstanceOf(Publication.Published.class);
        }
    }

    @Test
    void keepsTheLastThreeAndNoDrafts() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            List<String> ids = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                append(catalog, DimCategory.TABLE, i + ", 'sector', 'c" + i + "', '类', " + i);
                ids.add(new Publisher(dataDir, VIEWS).publish(catalog).release().id());
                Files.writeString(dataDir.resolve("releases/killed.tmp"), "draft");
            }
            append(catalog, DimCategory.TABLE, "6, 'sector', 'c6', '类', 6");
            ids.add(new Publisher(dataDir, VIEWS).publish(catalog).release().id());
            assertThat(files())
                    .containsExactlyInAnyOrderElementsOf(ids.subList(3, 6).stream()
                            .flatMap(id -> Stream.of(id + ".duckdb", id + ".json"))
                            .toList());
        }
    }

    @Test
    void aDamagedReleaseIsReportedAndReplaced() throws Exception {
        try (StarCatalog catalog = StarCatalog.open(dataDir)) {
            Publisher publisher = new Publisher(dataDir, VIEWS);
            Release first = publisher.publish(catalog).release();
            assertThat(first.database().toFile().setWritable(true)).isTrue();
            byte[] bytes = Files.readAllBytes(first.database());
            bytes[bytes.length / 2] ^= 1;
            Files.write(first.database(), bytes);
            Releases releases = new Releases(dataDir);
            assertThat(releases.current()).isPresent();
            assertThatThrownBy(releases::verify).isInstanceOf(ReleaseException.class).hasMessageContaining("校验值");

            Files.write(first.database(), new byte[10]);
            assertThatThrownBy(releases::current).isInstanceOf(ReleaseException.class).hasMessageContaining("实为 10 字节");

            assertThat(publisher.publish(catalog)).isInstanceOf(Publication.Published.class);
            assertThat(releases.verify()).isPresent();
        }
    }

    @Test
    void beforeTheFirstReleaseThereIsNone() {
        assertThat(new Releases(dataDir).current()).isEmpty();
    }

    @Test
    void aPointerIsNoPath() throws IOException {
        Files.writeString(dataDir.resolve("CURRENT"), "../../etc/passwd");
        assertThatThrownBy(() -> new Releases(dataDir).current())
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("不是发布编号");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(dataDir.resolve("releases"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void append(StarCatalog catalog, Table table, String values) throws Exception {
        register(catalog, table, write(table, values, ""));
    }

    private String write(Table table, String values, String prefix) throws SQLException {
        Path file = dataDir.resolve(table.name() + "-" + System.nanoTime() + ".parquet");
        String columns = table.columns().stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
        String casts = table.columns().stream()
                .map(column -> prefix + column.name() + "::" + column.type().duckdb() + " AS " + prefix + column.name())
                .collect(Collectors.joining(", "));
        String ids = table.columns().stream()
                .map(column -> prefix + column.name() + ": " + column.id())
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + casts + " FROM (VALUES (" + values + ")) t(" + columns + ")) TO '" + file
                    + "' (FORMAT parquet, FIELD_IDS {" + ids + "})");
        }
        return file.toString();
    }

    private static void register(StarCatalog catalog, Table table, String parquet) throws IOException {
        org.apache.iceberg.Table iceberg = catalog.table(table);
        iceberg.newAppend()
                .appendFile(DataFiles.builder(iceberg.spec())
                        .withPath(parquet)
                        .withFormat(FileFormat.PARQUET)
                        .withFileSizeInBytes(Files.size(Path.of(parquet)))
                        .withRecordCount(1)
                        .build())
                .commit();
    }

    private static List<String> query(Release release, String sql) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + release.database(), readOnly);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
