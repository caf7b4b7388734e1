package org.tongbao.web.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Every file below some folders, with its time, size and, up to a size, a checksum of what is in it; but for the store, in
 * which every query is taken down.
 */
record Tree(Map<String, String> files) {

    private static final long SUMMED = 16 << 20;

    static Tree of(Path... folders) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> walked = Files.walk(folder)) {
                walked
                        .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !path.startsWith(folder.resolve("store")))
                        .forEach(path -> files.put(path.toString(), state(path)));
            }
        }
        return new Tree(files);
    }

    private static String state(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return Files.readSymbolicLink(path).toString();
            }
            long size = Files.size(path);
            return size + " " + Files.getLastModifiedTime(path) + " " + (size > SUMMED ? "" : checksum(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long checksum(Path path) throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(path), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }
}
