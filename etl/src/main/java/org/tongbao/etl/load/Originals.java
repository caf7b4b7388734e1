package org.tongbao.etl.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.tongbao.etl.read.UnreadableDocument;

/** The bytes of documents, kept under their SHA-256. */
record Originals(Path folder) {

    private static final String DRAFT = ".tmp";

    static Originals in(Path dataDir) {
        return new Originals(dataDir.resolve("originals"));
    }

    /** What writes the bytes of a document. */
    @FunctionalInterface
    interface Source {
        void copy(OutputStream out) throws UnreadableDocument, IOException;
    }

    Path of(String hash) {
        return folder.resolve(hash);
    }

    boolean has(String hash) {
        return Files.isRegularFile(of(hash));
    }

    /**
     * Keeps the bytes of a document; does nothing if they are kept already.
     *
     * @throws LoadException if the folder can't be written
     */
    void keep(SourceFile source) {
        if (has(source.hash())) {
            return;
        }
        Path draft = folder.resolve(source.hash() + DRAFT);
        try {
            Files.createDirectories(folder);
            String copied;
            try (InputStream in = Files.newInputStream(Path.of(source.path()));
                    OutputStream out = Files.newOutputStream(draft)) {
                copied = Hash.copy(in, out);
            }
            if (!copied.equals(source.hash())) {
                Files.delete(draft);
                return; // it is being changed: reading it will find that too, and refuse it
            }
            complete(draft, source.hash());
        } catch (IOException e) {
            throw new LoadException("无法保存原件 " + source.path() + "：" + e.getMessage() + "。请检查磁盘空间和目录权限。", e);
        }
    }

    /**
     * Keeps the bytes that a source writes.
     *
     * @return their hash
     * @throws LoadException if the folder can't be written
     */
    String take(Source source) throws UnreadableDocument {
        Path draft = null;
        try {
            Files.createDirectories(folder);
            draft = Files.createTempFile(folder, "unpacked", DRAFT);
            try (OutputStream out = Files.newOutputStream(draft)) {
                source.copy(out);
            } catch (UnreadableDocument e) {
                Files.delete(draft);
                throw e;
            }
            String hash = Hash.of(draft);
            if (has(hash)) {
                Files.delete(draft);
            } else {
                complete(draft, hash);
            }
            return hash;
        } catch (IOException e) {
            throw new LoadException("无法保存压缩包里的文件 " + draft + "：" + e.getMessage() + "。请检查磁盘空间和目录权限。", e);
        }
    }

    /** Removes what a load left half written that was killed. */
    void clean() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new LoadException("无法清理 " + folder + "：" + e.getMessage() + "。请检查目录权限。", e);
        }
    }

    private void complete(Path draft, String hash) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, of(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
