package org.tongbao.api.loads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** The files of one load, in a folder of their own until it ends. */
record Inbox(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** Also removes what a server left that was killed. */
    static Inbox of(Path data, String id) {
        Path all = data.resolve("inbox");
        if (Files.isDirectory(all)) {
            try (Stream<Path> others = Files.list(all)) {
                for (Path other : others.toList()) {
                    if (Files.getLastModifiedTime(other).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                        FileSystemUtils.deleteRecursively(other);
                    }
                }
            } catch (IOException e) {
                LOG.warn("abandoned uploads could not be removed", e);
            }
        }
        return new Inbox(all.resolve(id));
    }

    /**
     * Takes files in. Of two of one name, the second is put into a folder beside.
     *
     * @return where they are, in the same order
     */
    List<Path> take(List<MultipartFile> files) throws IOException {
        List<Path> kept = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (MultipartFile file : files) {
            String name = FileName.of(file.getOriginalFilename());
            Path place = folder;
            for (int i = 2; !taken.add(place.resolve(name).toString().toLowerCase(Locale.ROOT)); i++) {
                place = folder.resolve(Integer.toString(i));
            }
            Files.createDirectories(place);
            Path target = place.resolve(name);
            file.transferTo(target);
            kept.add(target);
        }
        return kept;
    }

    /** A path in it as whoever gave the file knows it. */
    String shown(String path) {
        String inside = folder + "/";
        return path.startsWith(inside) ? path.substring(inside.length()) : path;
    }

    void remove() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("uploads could not be removed", e);
        }
    }
}
