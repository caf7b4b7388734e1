package org.tongbao.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder as it stood at a moment. It is put back in the same place, for its tables know their files by their paths.
 *
 * @param copy where its files are kept meanwhile
 */
public record KeptFolder(Path place, Path copy) {

    /** Keeps a folder that nothing writes to just now. */
    public static KeptFolder of(Path place, Path copy) {
        copy(place, copy);
        return new KeptFolder(place, copy);
    }

    /** Everything in its place is as it was then. */
    public void putBack() {
        try {
            for (Path path : all(place).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(copy, place);
    }

    private static void copy(Path from, Path to) {
        try {
            for (Path path : all(from)) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
