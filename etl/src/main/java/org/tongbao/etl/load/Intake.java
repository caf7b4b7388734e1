package org.tongbao.etl.load;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.etl.load.DocumentOutcome.AlreadyThere;
import org.tongbao.etl.load.DocumentOutcome.Refused;

/**
 * The files of a request, in order.
 *
 * @param loaded content hashes of the documents loaded before
 */
record Intake(List<Found> files, Set<String> loaded) {

    /** @param hash SHA-256 of its bytes; null where it can't be read, and {@code refusal} says why */
    record Found(Path path, String hash, String refusal) {}

    static Intake of(List<Path> inputs, Set<String> loaded) {
        List<Found> files = new ArrayList<>();
        for (Path input : inputs) {
            try {
                for (Path file : expand(input)) {
                    files.add(found(file));
                }
            } catch (IOException e) {
                files.add(new Found(input, null, "无法读取目录：" + e.getMessage() + "。请检查读取权限。"));
            }
        }
        return new Intake(List.copyOf(files), Set.copyOf(loaded));
    }

    /** Those to be read, no content twice. */
    List<SourceFile> fresh() {
        Set<String> seen = new HashSet<>(loaded);
        return files.stream()
                .filter(file -> file.hash() != null && seen.add(file.hash()))
                .map(file -> new SourceFile(file.path().toAbsolutePath().toString(), file.hash()))
                .toList();
    }

    /** @param read what reading the fresh ones came to, by content hash */
    List<DocumentOutcome> outcomes(Map<String, DocumentOutcome> read) {
        List<DocumentOutcome> outcomes = new ArrayList<>();
        Set<String> seen = new HashSet<>(loaded);
        for (Found file : files) {
            if (file.hash() == null) {
                outcomes.add(new Refused(file.path(), file.refusal()));
            } else if (seen.add(file.hash())) {
                outcomes.add(read.get(file.hash()));
            } else if (read.get(file.hash()) instanceof Refused twin) {
                outcomes.add(new Refused(file.path(), twin.reason()));
            } else {
                outcomes.add(new AlreadyThere(file.path()));
            }
        }
        return outcomes;
    }

    private static Found found(Path file) {
        try {
            return new Found(file, Hash.of(file), null);
        } catch (IOException e) {
            String reason = Files.exists(file) ? "无法读取文件：" + e.getMessage() + "。请检查文件权限。" : "文件不存在。请检查路径。";
            return new Found(file, null, reason);
        }
    }

    private static List<Path> expand(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(input, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return hidden(folder) && !folder.equals(input) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!hidden(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    /** Dot files, and the lock files that Office leaves beside an open document. */
    private static boolean hidden(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }
}
