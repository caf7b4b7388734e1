package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.etl.read.Archive;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;

/** Finds the documents of files, taking zips apart: what is in one is kept among the originals, and read from there. */
final class Unpacking {

    private final Originals originals;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> archives = new HashSet<>();

    Unpacking(Originals originals) {
        this.originals = originals;
    }

    List<Found> found() {
        return found;
    }

    /** Hashes of the zips taken apart. */
    Set<String> archives() {
        return archives;
    }

    /** @param file where the bytes are of what came from {@code origin} */
    void add(Origin origin, Path file) {
        String hash = null;
        try {
            hash = Hash.of(file);
            add(origin, file, hash);
        } catch (UnreadableDocument e) {
            refuse(origin, file, hash, Refusal.of(e));
        } catch (IOException e) {
            String message = Files.exists(file) ? "无法读取文件：" + e.getMessage() + "。请检查文件权限。" : "文件不存在。请检查路径。";
            refuse(origin, file, hash, new Refusal(Reason.UNAVAILABLE, message));
        }
    }

    private void add(Origin origin, Path file, String hash) throws UnreadableDocument, IOException {
        Optional<Archive> archive = Archive.open(file);
        if (archive.isEmpty()) {
            found.add(new Found(origin, file, hash, null));
            return;
        }
        try (Archive open = archive.get()) {
            if (origin.entry() != null) {
                throw new UnreadableDocument(Reason.ARCHIVE, "压缩包里还有压缩包，没有打开。请先解压外层，再加载里面的。");
            }
            archives.add(hash);
            takeApart(origin, file, hash, open);
        }
    }

    private void takeApart(Origin zip, Path file, String hash, Archive archive) throws UnreadableDocument {
        if (archive.entries().isEmpty()) {
            throw new UnreadableDocument(Reason.EMPTY, "压缩包里没有文件。请重新压缩后再试。");
        }
        for (Archive.Entry entry : archive.entries()) {
            if (archive.isExhausted()) {
                throw new UnreadableDocument(Reason.TOO_LARGE, "压缩包解开后太大，后面的文件没有读。请分成几个压缩包再加载。");
            }
            Origin origin = zip.entry(entry.name());
            try {
                String taken = originals.take(entry::copy);
                add(origin, originals.of(taken));
            } catch (UnreadableDocument e) {
                refuse(origin, file, hash, Refusal.of(e));
            }
        }
    }

    private void refuse(Origin origin, Path file, String hash, Refusal refusal) {
        found.add(new Found(origin, file, hash, refusal));
    }
}
