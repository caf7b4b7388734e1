package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.etl.load.DocumentOutcome.Refused;
import org.tongbao.etl.read.Reason;
import org.tongbao.warehouse.catalog.CatalogException;
import org.tongbao.warehouse.catalog.StarCatalog;

/** The documents that loads refused: their bytes are among the originals, and a record of each tells why. */
public final class Quarantine {

    private static final String RECORD = ".json";

    private final Path dataDir;
    private final Path folder;
    private final Originals originals;

    public Quarantine(Path dataDir) {
        this.dataDir = dataDir.toAbsolutePath().normalize();
        this.folder = this.dataDir.resolve("quarantine");
        this.originals = Originals.in(this.dataDir);
    }

    /**
     * All of them, the newest first.
     *
     * @throws LoadException if a record can't be read
     */
    public List<Quarantined> list() {
        List<Quarantined> documents = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return documents;
        }
        try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*" + RECORD)) {
            for (Path record : records) {
                documents.add(read(record));
            }
        } catch (IOException e) {
            throw new LoadException("无法读取隔离区 " + folder + "：" + e.getMessage() + "。请检查目录权限。", e);
        }
        documents.sort(Comparator.comparing(Quarantined::time).reversed().thenComparing(Quarantined::hash));
        return documents;
    }

    /**
     * Removes documents, and their bytes unless they were loaded since.
     *
     * @param documents of this quarantine
     * @throws LoadException if a load runs, or the data folder can't be written
     */
    @SuppressWarnings("try")
    public void discard(List<Quarantined> documents) {
        try (LoadLock lock = LoadLock.take(dataDir);
                StarCatalog catalog = StarCatalog.open(dataDir)) {
            Set<String> loaded = new ReportTable(catalog).hashes();
            for (Quarantined document : documents) {
                Files.deleteIfExists(record(document.hash()));
                if (!loaded.contains(document.hash())) {
                    Files.deleteIfExists(originals.of(document.hash()));
                }
            }
        } catch (IOException | CatalogException e) {
            throw new LoadException("没有全部删除：" + e.getMessage() + "。请检查目录权限后重试。", e);
        }
    }

    /**
     * Takes in what a load refused, and lets go what it took.
     *
     * @param read what reading came to, by content hash
     */
    void settle(Intake intake, Map<String, DocumentOutcome> read) {
        for (Found file : intake.files()) {
            if (!file.isRefused()) {
                if (read.get(file.hash()) instanceof Refused refused) {
                    put(new Found(file.origin(), file.bytes(), file.hash(), new Refusal(refused.reason(), refused.message())));
                } else {
                    remove(file.hash());
                }
            }
        }
        intake.refused().forEach(originals::keep);
        Set<String> seen = new HashSet<>();
        intake.files().stream()
                .filter(file -> file.isRefused() && file.hash() != null && seen.add(file.hash()))
                .forEach(file -> put(intake.archives().contains(file.hash()) ? ofArchive(file) : file));
        intake.archives().stream().filter(hash -> !seen.contains(hash)).forEach(this::remove);
    }

    /** What can't be got out of a zip is kept as the zip. */
    private static Found ofArchive(Found file) {
        Origin origin = file.origin();
        return origin.entry() == null
                ? file
                : new Found(
                        new Origin(origin.file(), null), file.bytes(), file.hash(),
                        new Refusal(file.refusal().reason(), "“" + origin.entry() + "”：" + file.refusal().message()));
    }

    private void put(Found file) {
        Refusal refusal = file.refusal();
        if (refusal.reason() == Reason.UNAVAILABLE || !originals.has(file.hash())) {
            return;
        }
        Origin origin = file.origin();
        String source = Path.of(origin.file()).toAbsolutePath().normalize().toString();
        Quarantined document = new Quarantined(
                file.hash(), source, origin.entry(), refusal.reason(), refusal.message(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(file.hash() + ".tmp");
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(QuarantineRecord.write(document).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, record(file.hash()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LoadException("无法写入隔离区 " + folder + "：" + e.getMessage() + "。请检查磁盘空间和目录权限。", e);
        }
    }

    private void remove(String hash) {
        try {
            Files.deleteIfExists(record(hash));
        } catch (IOException e) {
            throw new LoadException("无法更新隔离区 " + folder + "：" + e.getMessage() + "。请检查目录权限。", e);
        }
    }

    private Path record(String hash) {
        return folder.resolve(hash + RECORD);
    }

    private static Quarantined read(Path record) throws IOException {
        try {
            return QuarantineRecord.read(Files.readString(record));
        } catch (IOException e) {
            throw new IOException(record.getFileName() + "：" + e.getMessage(), e);
        }
    }
}
