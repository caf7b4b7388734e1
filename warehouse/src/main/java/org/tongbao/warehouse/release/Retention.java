package org.tongbao.warehouse.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the latest releases, so that readers of the one before are not cut off, and clears away what is older. */
record Retention(ReleaseFolder folder) {

    private static final int KEPT = 3;
    private static final String MANIFEST = ".json";

    /** @param current is kept whatever its age, and drafts of publishers that died are not */
    void keepLatest(String current) throws IOException {
        List<Path> present;
        try (Stream<Path> files = Files.list(folder.releases())) {
            present = files.toList();
        }
        Set<String> kept = Stream.concat(
                        Stream.of(current),
                        present.stream()
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(MANIFEST))
                                .map(name -> name.substring(0, name.length() - MANIFEST.length()))
                                .filter(id -> !id.equals(current))
                                .sorted(Comparator.reverseOrder()))
                .limit(KEPT)
                .collect(Collectors.toSet());
        for (Path file : present) {
            String name = file.getFileName().toString();
            boolean isKept = kept.stream()
                    .anyMatch(id -> file.equals(folder.database(id)) || name.equals(id + MANIFEST));
            if (!isKept) {
                Files.delete(file);
            }
        }
    }
}
