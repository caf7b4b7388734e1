package org.tongbao.api.exports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Temporary folders for exports, all in one folder of this server's, which holds a lock in it as long as it lives. A folder of
 * ours whose lock nobody holds was left by a server that was killed, and is removed when the next one starts.
 */
@Component
class ExportFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ExportFolders.class);
    private static final String NAME = "tongbao-exports-";
    private static final String LOCK = "in-use";
    /** Those of this process: to look at their locks would be to lose them. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path parent;
    private Path home;
    private FileChannel lock;

    ExportFolders(@Value("${java.io.tmpdir}") Path parent) {
        this.parent = parent;
    }

    /** A new one, empty; to be deleted by who asked for it. */
    synchronized Path make() throws IOException {
        if (home == null) {
            home = take();
        }
        return Files.createTempDirectory(home, "export-");
    }

    /** It gets the name by which others know it once it is locked. */
    private Path take() throws IOException {
        Path made = Files.createTempDirectory(parent, "." + NAME);
        lock = FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Path named = parent.resolve(made.getFileName().toString().substring(1));
        OURS.add(named);
        return Files.move(made, named, StandardCopyOption.ATOMIC_MOVE);
    }

    @EventListener(ApplicationReadyEvent.class)
    void removeAbandoned() {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, NAME + "*")) {
            UserPrincipal self = self();
            for (Path other : others) {
                boolean isOwn = Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(self);
                if (isOwn && !OURS.contains(other) && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfAbandoned(other);
                }
            }
        } catch (IOException e) {
            LOG.info("folders of exports that a killed server left could not be removed", e);
        }
    }

    /** Who owns what this process makes. */
    private UserPrincipal self() throws IOException {
        Path made = Files.createTempFile(parent, "." + NAME, "");
        try {
            return Files.getOwner(made);
        } finally {
            Files.delete(made);
        }
    }

    private static void removeIfAbandoned(Path folder) throws IOException {
        try (FileChannel other = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock taken = other.tryLock()) {
            if (taken == null) {
                return;
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (NoSuchFileException e) {
            FileSystemUtils.deleteRecursively(folder); // what another server began to remove
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (home != null) {
            FileSystemUtils.deleteRecursively(home);
            lock.close();
            OURS.remove(home);
            home = null;
        }
    }
}
