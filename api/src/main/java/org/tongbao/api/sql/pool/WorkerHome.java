package org.tongbao.api.sql.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that holds the engine's native library once for all workers: each would otherwise unpack its own, 72
 * megabytes, and a killed one would leave it behind. Gone when the server ends; that of a killed server, when the next starts.
 */
final class WorkerHome implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerHome.class);
    private static final Pattern NAME = Pattern.compile("tongbao-sql-(\\d{1,18})-\\d+");

    private final Path folder;

    private WorkerHome(Path folder) {
        this.folder = folder;
    }

    static WorkerHome lay() throws IOException {
        WorkerHome home = new WorkerHome(Files.createTempDirectory("tongbao-sql-" + ProcessHandle.current().pid() + "-"));
        try {
            home.removeAbandoned();
            Files.createDirectory(home.temp());
            home.layEngine(jarOf(DuckDBDriver.class));
            return home;
        } catch (IOException | RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** The engine's classes without its libraries, so that it looks for one in {@link #library}. */
    Path engine() {
        return folder.resolve("engine.jar");
    }

    /** The folder that the library is in. */
    Path library() {
        return folder;
    }

    /** For the workers' own temporary files: they have none left once they are ready. */
    Path temp() {
        return folder.resolve("temp");
    }

    private void removeAbandoned() throws IOException {
        try (Stream<Path> others = Files.list(folder.getParent())) {
            for (Path other : others.toList()) {
                Matcher name = NAME.matcher(other.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))
                        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
                    new WorkerHome(other).close();
                }
            }
        } catch (UncheckedIOException e) {
            LOG.info("an abandoned folder could not be removed", e);
        }
    }

    private void layEngine(Path jar) throws IOException {
        try (ZipFile whole = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(engine());
                ZipOutputStream classes = new ZipOutputStream(file)) {
            for (ZipEntry entry : whole.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") || name.startsWith("META-INF/services/")) {
                    classes.putNextEntry(new ZipEntry(name));
                    try (InputStream in = whole.getInputStream(entry)) {
                        in.transferTo(classes);
                    }
                } else if (name.equals(libraryName())) {
                    try (InputStream in = whole.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(System.mapLibraryName("duckdb_java")));
                    }
                }
            }
        }
    }

    /** As the engine's driver names it. */
    private static String libraryName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "libduckdb_java.so_" + (os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux") + "_"
                + (List.of("x86_64", "amd64").contains(arch) ? "amd64" : "arm64");
    }

    static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new IllegalStateException("the classes of workers must be in plain jars or folders: " + type.getName(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
