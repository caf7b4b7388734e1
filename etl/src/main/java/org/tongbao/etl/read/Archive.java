package org.tongbao.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip of documents, which is itself none. Its entries are never unpacked to where their names say; what comes out of it
 * is held within bounds whatever it claims.
 */
public final class Archive implements AutoCloseable {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_TOTAL = 2L << 30;
    private static final long FREE = 1 << 20;
    private static final int BOMB_RATIO = 200;
    private static final Set<String> OF_ONE_DOCUMENT =
            Set.of("[Content_Types].xml", "OFD.xml", "mimetype", "META-INF/manifest.xml", "META-INF/MANIFEST.MF");

    private final ZipFile zip;
    private final List<Entry> entries;
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory()).map(Entry::new)
                .filter(entry -> !entry.isHidden()).sorted(Comparator.comparing(Entry::name)).toList();
    }

    /**
     * @return empty if the file is no zip, or is a single document, as those of Office are
     * @throws UnreadableDocument if it holds too many entries, or can't be read as a zip
     * @throws IOException if the file can't be read from disk
     */
    public static Optional<Archive> open(Path file) throws UnreadableDocument, IOException {
        ZipDirectory directory = ZipDirectory.of(file);
        if (directory == null) {
            return Optional.empty();
        }
        if (directory.entriesAtMost() > MOST_ENTRIES * 4L) {
            throw tooMany();
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument(Reason.DAMAGED, "压缩包已损坏，打不开。请重新下载或重新压缩后再试。", e);
        }
        List<String> names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
        if (isOneDocument(names)) {
            zip.close();
            return Optional.empty();
        }
        if (names.size() > MOST_ENTRIES) {
            zip.close();
            throw tooMany();
        }
        return Optional.of(new Archive(zip));
    }

    static boolean isOneDocument(Collection<String> names) {
        return names.stream().anyMatch(OF_ONE_DOCUMENT::contains);
    }

    /** The files in it, by name; hidden ones and what macOS adds left out. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether so much was unpacked by now that nothing more should be. */
    public boolean isExhausted() {
        return unpacked > LARGEST_TOTAL;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static UnreadableDocument tooMany() {
        return new UnreadableDocument(Reason.BOMB, "压缩包里的文件太多（上限 " + MOST_ENTRIES + " 个），没有打开。请分成几个压缩包。");
    }

    /** A file in the archive. */
    public final class Entry {
        private final ZipArchiveEntry entry;
        private final String name;

        private Entry(ZipArchiveEntry entry) {
            this.entry = entry;
            this.name = EntryNames.of(entry);
        }

        /** With its folders, parted by slashes; for show only: it may lead anywhere as a path. */
        public String name() {
            return name;
        }

        private boolean isHidden() {
            return Stream.of(name.split("/")).anyMatch(part ->
                    part.startsWith("~$") || part.equals("__MACOSX") || part.startsWith(".") && !part.matches("\\.{1,2}"));
        }

        /**
         * Unpacks it.
         *
         * @throws UnreadableDocument if it has a password, is damaged, or unpacks to more than a document may be
         */
        public void copy(OutputStream out) throws UnreadableDocument, IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableDocument(Reason.ENCRYPTED, "压缩包里的这个文件有密码。请用密码解压后再加载。");
            }
            if (!zip.canReadEntryData(entry)) {
                throw new UnreadableDocument(Reason.UNKNOWN_FORM, "压缩包用了不支持的压缩方法。请解压后再加载，或重新压缩成普通的 zip。");
            }
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            CRC32 crc = new CRC32();
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                    size += read;
                    unpacked += read;
                    refuseExcess(size);
                    crc.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            if (crc.getValue() != entry.getCrc()) {
                throw damaged(null);
            }
        }

        private int read(InputStream in, byte[] buffer) throws UnreadableDocument {
            try {
                return in.read(buffer);
            } catch (IOException | RuntimeException e) {
                throw damaged(e);
            }
        }

        private void refuseExcess(long size) throws UnreadableDocument {
            if (size > FREE && size / Math.max(1, entry.getCompressedSize()) > BOMB_RATIO) {
                throw new UnreadableDocument(
                        Reason.BOMB, "压缩包里的这个文件解开后是原来的 " + BOMB_RATIO + " 倍以上，像压缩炸弹，没有解开。请核对来源。");
            }
            if (size > DocumentReader.LARGEST) {
                throw new UnreadableDocument(
                        Reason.TOO_LARGE, "压缩包里的这个文件解开后超过 " + (DocumentReader.LARGEST >> 20) + " MB 的上限。请删去图片或拆分后再试。");
            }
        }

        private UnreadableDocument damaged(Exception cause) {
            return new UnreadableDocument(Reason.DAMAGED, "压缩包里的这个文件已损坏。请重新下载或重新压缩后再试。", cause);
        }
    }
}
