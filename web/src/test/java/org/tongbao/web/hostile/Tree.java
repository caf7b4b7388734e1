package org.tongbao.web.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file below some folders, with its time, size and, up to a size, the hash of what is in it; but for the store, in
 * which every query is taken down.
 */
record Tree(Map<String, String> files) {

    private static final long HASHED = 16 << 20;

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
            return size + " " + Files.getLastModifiedTime(path) + " " + (size > HASHED ? "" : hash(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path path) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
