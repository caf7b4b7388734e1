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
import org.tongbao.etl.read.Reason;

/**
 * The documents of a request, in order.
 *
 * @param archives hashes of the zips that some of them came out of
 * @param loaded content hashes of the documents loaded before
 */
record Intake(List<Found> files, Set<String> archives, Set<String> loaded) {

    static Intake of(List<Path> inputs, Set<String> loaded, Originals originals) {
        Unpacking unpacking = new Unpacking(originals);
        for (Path input : inputs) {
            try {
                for (Path file : expand(input)) {
                    unpacking.add(Origin.of(file), file);
                }
            } catch (IOException e) {
                Refusal refusal = new Refusal(Reason.UNAVAILABLE, "无法读取目录：" + e.getMessage() + "。请检查读取权限。");
                unpacking.found().add(new Found(Origin.of(input), input, null, refusal));
            }
        }
        return of(unpacking, loaded);
    }

    /** Of what was refused before, out of the originals that were kept of it. */
    static Intake again(List<Quarantined> documents, Set<String> loaded, Originals originals) {
        Unpacking unpacking = new Unpacking(originals);
        documents.forEach(document ->
                unpacking.add(new Origin(document.file(), document.entry()), originals.of(document.hash())));
        return of(unpacking, loaded);
    }

    private static Intake of(Unpacking unpacking, Set<String> loaded) {
        return new Intake(List.copyOf(unpacking.found()), Set.copyOf(unpacking.archives()), Set.copyOf(loaded));
    }

    /** Those to be read, no content twice. */
    List<SourceFile> fresh() {
        Set<String> seen = new HashSet<>(loaded);
        return files.stream().filter(file -> !file.isRefused() && seen.add(file.hash())).map(Intake::source).toList();
    }

    /** Those whose bytes are known but that aren't to be read. */
    List<SourceFile> refused() {
        return files.stream().filter(file -> file.isRefused() && file.hash() != null).map(Intake::source).toList();
    }

    /** @param read what reading the fresh ones came to, by content hash */
    List<DocumentOutcome> outcomes(Map<String, DocumentOutcome> read) {
        List<DocumentOutcome> outcomes = new ArrayList<>();
        Set<String> seen = new HashSet<>(loaded);
        for (Found file : files) {
            Path path = file.origin().shown();
            if (file.isRefused()) {
                outcomes.add(new Refused(path, file.refusal().reason(), file.refusal().message()));
            } else if (seen.add(file.hash())) {
                outcomes.add(read.get(file.hash()));
            } else if (read.get(file.hash()) instanceof Refused twin) {
                outcomes.add(new Refused(path, twin.reason(), twin.message()));
            } else {
                outcomes.add(new AlreadyThere(path, file.hash()));
            }
        }
        return outcomes;
    }

    private static SourceFile source(Found file) {
        return new SourceFile(file.bytes().toAbsolutePath().toString(), file.hash(), file.origin());
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
