package org.tongbao.warehouse.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The releases of one data folder, to be read. Safe for use by several threads. */
public final class Releases {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,99}");
    private static final String FIX = "请重新运行加载命令，系统会由 Parquet 数据重建发布。";

    private final ReleaseFolder folder;
    private volatile Manifest last;

    public Releases(Path dataDir) {
        this.folder = new ReleaseFolder(dataDir);
    }

    /**
     * The release to be served now. Cheap enough to be asked for each request: it reads a pointer and looks at the
     * file's size.
     *
     * @return empty if nothing was published yet
     * @throws ReleaseException if the pointer names a release that is missing or not of its size
     */
    public Optional<Release> current() {
        return manifest().map(this::release);
    }

    /**
     * Reads the whole current release and compares it with the checksum it was published with.
     *
     * @throws ReleaseException if it is missing or differs
     */
    public Optional<Release> verify() {
        Optional<Manifest> manifest = manifest();
        manifest.ifPresent(expected -> {
            Path database = folder.database(expected.id());
            try {
                if (!Digest.of(database).equals(expected.sha256())) {
                    throw new ReleaseException("数据发布文件 " + database + " 的校验值与发布清单不符，文件已被改动或损坏。" + FIX);
                }
            } catch (IOException e) {
                throw new ReleaseException("数据发布文件 " + database + " 无法读取：" + e.getMessage() + "。" + FIX, e);
            }
        });
        return manifest.map(this::release);
    }

    Optional<Manifest> manifest() {
        Optional<String> pointed = pointed();
        if (pointed.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = manifest(pointed.get());
        Path database = folder.database(manifest.id());
        try {
            long size = Files.size(database);
            if (size != manifest.bytes()) {
                throw new ReleaseException("数据发布文件 " + database + " 应为 " + manifest.bytes() + " 字节，实为 " + size
                        + " 字节，文件已损坏。" + FIX);
            }
        } catch (NoSuchFileException e) {
            throw new ReleaseException("数据发布文件 " + database + " 不存在。" + FIX, e);
        } catch (IOException e) {
            throw new ReleaseException("数据发布文件 " + database + " 无法读取：" + e.getMessage() + "。" + FIX, e);
        }
        return Optional.of(manifest);
    }

    private Optional<String> pointed() {
        Path pointer = folder.pointer();
        try {
            String id = Files.readString(pointer).strip();
            if (!ID.matcher(id).matches()) {
                throw new ReleaseException("发布指针 " + pointer + " 的内容不是发布编号，文件已损坏。" + FIX);
            }
            return Optional.of(id);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ReleaseException("发布指针 " + pointer + " 无法读取：" + e.getMessage() + "。" + FIX, e);
        }
    }

    private Manifest manifest(String id) {
        Manifest known = last;
        if (known != null && known.id().equals(id)) {
            return known;
        }
        Path file = folder.manifest(id);
        try {
            Manifest manifest = Manifest.read(file);
            if (!id.equals(manifest.id())) {
                throw new ReleaseException("发布清单 " + file + " 写的是另一个发布。" + FIX);
            }
            last = manifest;
            return manifest;
        } catch (IOException e) {
            throw new ReleaseException("发布清单 " + file + " 缺失或无法读取。" + FIX, e);
        }
    }

    private Release release(Manifest manifest) {
        return new Release(
                manifest.id(), folder.database(manifest.id()), manifest.published(), manifest.rows(), manifest.views());
    }
}
