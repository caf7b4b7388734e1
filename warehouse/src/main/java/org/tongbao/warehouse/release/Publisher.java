package org.tongbao.warehouse.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.warehouse.catalog.StarCatalog;
import org.tongbao.warehouse.star.Star;
import org.tongbao.warehouse.views.Views;

/**
 * Makes releases out of the tables' present snapshots. Everything is on the disk and has been read back before one
 * rename lets readers see it; one publisher at a time, which is the loader's to see to.
 */
public final class Publisher {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final ReleaseFolder folder;
    private final Releases releases;
    private final Views views;

    public Publisher(Path dataDir) {
        this(dataDir, Views.load());
    }

    Publisher(Path dataDir, Views views) {
        this.folder = new ReleaseFolder(dataDir);
        this.releases = new Releases(dataDir);
        this.views = views;
    }

    /** Loads the database engine, which takes a while: to be called beside other work, by whoever is going to publish. */
    public static void prepare() {
        DatabaseFile.startEngine();
    }

    /** @throws ReleaseException if it can't be made; what was served before still is */
    public Publication publish(StarCatalog catalog) {
        Map<String, Long> snapshots = catalog.snapshots();
        Optional<Manifest> served = served();
        if (served.isPresent()
                && served.get().snapshots().equals(snapshots)
                && served.get().views().equals(ReleaseForm.of(views))) {
            return new Publication.Unchanged(releases.current().orElseThrow());
        }
        List<TableFiles> tables =
                Star.TABLES.stream().map(table -> TableFiles.of(table, catalog.table(table))).toList();
        try {
            Files.createDirectories(folder.releases());
            Manifest manifest = build(tables, snapshots);
            Disk.write(folder.nextPointer(), manifest.id().getBytes(StandardCharsets.UTF_8));
            Disk.replace(folder.nextPointer(), folder.pointer());
            new Retention(folder).keepLatest(manifest.id());
        } catch (IOException | SQLException e) {
            throw new ReleaseException(
                    "生成数据发布失败：" + e.getMessage() + "。原有发布不受影响；请检查磁盘空间和目录权限后重新运行加载命令。", e);
        }
        return new Publication.Published(releases.current().orElseThrow());
    }

    /** A damaged release is as good as none: the next one replaces it. */
    private Optional<Manifest> served() {
        try {
            return releases.manifest();
        } catch (ReleaseException e) {
            return Optional.empty();
        }
    }

    private Manifest build(List<TableFiles> tables, Map<String, Long> snapshots) throws IOException, SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id = STAMP.format(now) + "-" + Digest.of(snapshots.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        Path draft = folder.releases().resolve(id + ".tmp");
        DatabaseFile.write(draft, id, now, tables, views);
        Map<String, Long> rows = verified(draft, tables);
        Disk.sync(draft);
        if (!draft.toFile().setReadOnly()) {
            throw new IOException("不能把 " + draft + " 设为只读");
        }
        Path database = folder.database(id);
        Manifest manifest =
                new Manifest(id, now, Digest.of(draft), Files.size(draft), rows, snapshots, ReleaseForm.of(views));
        Disk.replace(draft, database);
        Disk.write(folder.manifest(id), manifest.json());
        Disk.sync(folder.releases());
        return manifest;
    }

    private static Map<String, Long> verified(Path draft, List<TableFiles> tables) throws IOException, SQLException {
        if (Files.exists(draft.resolveSibling(draft.getFileName() + ".wal"))) {
            throw new IOException(draft + " 没有完整写入");
        }
        Map<String, Long> rows = DatabaseFile.rowCounts(draft);
        for (TableFiles files : tables) {
            long written = rows.get(files.table().name());
            if (DatabaseFile.holdsDocuments(files.table()) ? written > files.rows() : written != files.rows()) {
                throw new IOException("数据表 " + files.table().name() + " 应有 " + files.rows() + " 行，写入 " + written + " 行");
            }
        }
        return rows;
    }
}
