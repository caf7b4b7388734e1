package org.tongbao.etl.load;

import java.io.IOException;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.tongbao.warehouse.catalog.CatalogException;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.release.Publisher;
import org.tongbao.warehouse.release.Release;
import org.tongbao.warehouse.release.ReleaseException;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimPeriod;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.DimReport;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.FactProgress;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.SubjectAlias;
import org.tongbao.warehouse.star.SubjectSuccession;
import org.tongbao.warehouse.star.Table;

/**
 * Fills an empty data folder, for measuring speed, with as many fictional counties as it takes: each in the likeness of one that
 * was really loaded. It has facts of progress and what they hang on, but neither documents nor statements.
 */
public final class ScaleJob {

    private static final List<Table> SHARED = List.of(DimIndicator.TABLE, DimCategory.TABLE, DimPeriod.TABLE);
    private static final List<Table> COPIED =
            List.of(DimSubject.TABLE, SubjectAlias.TABLE, SubjectSuccession.TABLE, DimReport.TABLE, FactProgress.TABLE);

    private static final int PROVINCE = 990000;
    private static final int PER_PREFECTURE = 99;
    private static final int PREFECTURES = 99;

    /** Each prime, so that neighbours differ widely. */
    private static final int STEP = 37;
    private static final int FACTORS = 97;

    /** @param facts of progress in the release */
    public record Scaled(int regions, long facts, double writeSeconds, double publishSeconds, Release release) {}

    /**
     * @param likeness a release with bulletins of one region
     * @param dataDir where nothing has been loaded
     * @param facts about how many; at least those of one region
     * @throws LoadException if the folder is in use, holds data, or has no room
     */
    @SuppressWarnings("try")
    public Scaled run(Release likeness, Path dataDir, long facts) {
        if (Files.exists(dataDir.resolve("CURRENT"))) {
            throw new LoadException(dataDir + " 里已有发布的数据，不能再写测速数据。请用 --data 另指一个空文件夹。");
        }
        try (LoadLock lock = LoadLock.take(dataDir);
                StarCatalog catalog = StarCatalog.open(dataDir);
                Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            Map<Table, Long> rows = read(likeness, statement);
            long each = rows.get(FactProgress.TABLE);
            long regions = Math.max(1, (facts + each / 2) / each);
            if (regions > PREFECTURES * PER_PREFECTURE) {
                throw new LoadException("虚构地区最多 " + PREFECTURES * PER_PREFECTURE + " 个，写不下 " + facts + " 条进度。请少于 "
                        + PREFECTURES * PER_PREFECTURE * each + " 条。");
            }
            List<RegionCopy> copies = copies((int) regions);
            for (Table table : COPIED) {
                append(catalog.table(table), table, copies, rows.get(table), statement);
            }
            for (Table table : SHARED) {
                append(catalog.table(table), table, "SELECT * FROM source." + table.name(), statement);
            }
            append(catalog.table(DimRegion.TABLE), DimRegion.TABLE, divisions(copies), statement);
            long written = System.nanoTime();
            Release release = new Publisher(dataDir).publish(catalog).release();
            return new Scaled(copies.size(), copies.size() * each, (written - begun) / 1e9, (System.nanoTime() - written) / 1e9, release);
        } catch (CatalogException | ReleaseException e) {
            throw new LoadException(e.getMessage(), e);
        } catch (SQLException | IOException e) {
            throw new LoadException("测速数据没有写完：" + e.getMessage() + "。请检查磁盘空间，删掉 " + dataDir + " 后重试。", e);
        }
    }

    /** Takes the rows of the region that has bulletins, sorted as they are to be written. */
    private static Map<Table, Long> read(Release likeness, Statement statement) throws SQLException {
        statement.execute("ATTACH '" + likeness.database().toString().replace("'", "''") + "' AS source (READ_ONLY)");
        Map<Table, Long> rows = new LinkedHashMap<>();
        for (Table table : COPIED) {
            statement.execute("CREATE TABLE " + table.name() + " AS SELECT * FROM source." + table.name()
                    + " WHERE region_key = (SELECT min(region_key) FROM source.dim_report) ORDER BY " + String.join(", ", table.sortedBy()));
            rows.put(table, count("SELECT count(*) FROM " + table.name(), statement));
        }
        return rows;
    }

    private static List<RegionCopy> copies(int regions) {
        List<RegionCopy> copies = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            String code = Integer.toString(PROVINCE + 100 * (1 + i / PER_PREFECTURE) + 1 + i % PER_PREFECTURE);
            copies.add(new RegionCopy(code, Keys.of("region", code), 1 + i * STEP % FACTORS));
        }
        return copies;
    }

    /** The nation's divisions without the sample's, and the new counties with the prefectures and the province above them. */
    private static String divisions(List<RegionCopy> copies) {
        List<String> rows = new ArrayList<>();
        rows.add(division(Integer.toString(PROVINCE), "虚构省", "虚构省", "province", null));
        copies.stream().map(copy -> copy.code().substring(0, 4)).distinct().forEach(prefix ->
                rows.add(division(prefix + "00", "虚构" + prefix + "市", "虚构省虚构" + prefix + "市", "prefecture", Integer.toString(PROVINCE))));
        copies.forEach(copy -> {
            String prefix = copy.code().substring(0, 4);
            String name = "虚构" + copy.code() + "区";
            rows.add(division(copy.code(), name, "虚构省虚构" + prefix + "市" + name, "county", prefix + "00"));
        });
        return "SELECT * FROM source.dim_region WHERE code < '" + PROVINCE + "' UNION ALL SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    private static String division(String code, String name, String fullName, String level, String parent) {
        return "(" + Keys.of("region", code) + ", '" + code + "', '" + name + "', '" + fullName + "', '" + level + "', "
                + (parent == null ? "NULL" : "'" + parent + "'") + ")";
    }

    private static void append(
            org.apache.iceberg.Table iceberg, Table table, List<RegionCopy> copies, long rows, Statement statement)
            throws SQLException, IOException {
        if (rows == 0) {
            return;
        }
        AppendFiles append = iceberg.newAppend();
        for (RegionCopy copy : copies) {
            String partition = "region_key=" + copy.key();
            Path file = write(iceberg, table, partition, copy.select(table), statement);
            append.appendFile(described(iceberg, file, rows).withPartitionPath(partition).build());
        }
        append.commit();
    }

    private static void append(org.apache.iceberg.Table iceberg, Table table, String select, Statement statement)
            throws SQLException, IOException {
        Path file = write(iceberg, table, "", select, statement);
        long rows = count("SELECT count(*) FROM read_parquet('" + file + "')", statement);
        iceberg.newAppend().appendFile(described(iceberg, file, rows).build()).commit();
    }

    private static DataFiles.Builder described(org.apache.iceberg.Table iceberg, Path file, long rows) throws IOException {
        return DataFiles.builder(iceberg.spec())
                .withPath(file.toString())
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(Files.size(file))
                .withRecordCount(rows);
    }

    private static Path write(org.apache.iceberg.Table iceberg, Table table, String folder, String select, Statement statement)
            throws SQLException, IOException {
        Path place = Path.of(iceberg.location(), "data", folder);
        Files.createDirectories(place);
        Path file = place.resolve(UUID.randomUUID() + ".parquet");
        String ids = table.columns().stream().map(column -> column.name() + ": " + column.id()).collect(Collectors.joining(", "));
        statement.execute("COPY (" + select + ") TO '" + file.toString().replace("'", "''")
                + "' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS {" + ids + "})");
        return file;
    }

    private static long count(String sql, Statement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return results.getLong(1);
        }
    }
}
