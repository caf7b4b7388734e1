package org.tongbao.etl.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes files; one that is there already and equal is left alone. */
final class SampleFiles {

    private SampleFiles() {}

    static void put(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
    }

    /** A file that may be too large to hold in memory, line by line. */
    static void putLines(Path file, Iterable<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        if (Files.isRegularFile(file) && Files.mismatch(file, fresh) < 0) {
            Files.delete(fresh);
        } else {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
