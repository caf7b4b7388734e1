package org.tongbao.etl.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The bytes of documents, kept under their SHA-256. */
record Originals(Path folder) {

    /**
     * Keeps the bytes of a document; does nothing if they are kept already.
     *
     * @throws LoadException if the folder can't be written
     */
    void keep(SourceFile source) {
        Path kept = folder.resolve(source.hash());
        if (Files.exists(kept)) {
            return;
        }
        Path draft = folder.resolve(source.hash() + ".tmp");
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
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LoadException("无法保存原件 " + source.path() + "：" + e.getMessage() + "。请检查磁盘空间和目录权限。", e);
        }
    }
}
