package org.tongbao.api.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.tongbao.api.problems.Problem;
import org.tongbao.api.sql.ClientPresence;
import org.tongbao.api.sql.SqlQuestion;
import org.tongbao.api.sql.SqlReceiver;

/** An answer on its way into a temporary file, which is deleted when the export is closed. */
final class Export implements SqlReceiver, AutoCloseable {

    private static final long LARGEST = 1L << 30;

    private final Path folder;
    private final Path path;
    private final AnswerFile file;
    private final ClientPresence client;
    private String release;

    Export(ExportFolders folders, ExportFormat format, ClientPresence client) throws IOException {
        this.folder = folders.make();
        this.client = client;
        this.path = folder.resolve("answer");
        try {
            this.file = format.open(path);
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    SqlQuestion.Form form() {
        return file.form();
    }

    /** Null until the answer has begun. */
    String release() {
        return release;
    }

    /** @return the whole file */
    Path finish() throws IOException {
        file.finish();
        return path;
    }

    @Override
    public void columns(String from, byte[] columns) throws IOException {
        release = from;
        file.columns(columns);
    }

    @Override
    public void rows(byte[] piece) throws IOException {
        file.rows(piece);
        if (Files.exists(path) && Files.size(path) > LARGEST) {
            throw Problem.sqlTooLarge("结果的文件超过 1 GB，没有导出。请缩小范围，或导出为 parquet。");
        }
    }

    @Override
    public boolean gone() {
        return client.isGone();
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
