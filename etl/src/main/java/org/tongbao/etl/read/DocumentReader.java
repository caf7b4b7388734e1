package org.tongbao.etl.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads a file of any form that bulletins come in. The form is told by the file's content, never by its name. Parsers
 * that a file can lead to hang or to fill the memory run in a process of their own.
 */
public final class DocumentReader {

    /** Bytes; far above any bulletin, and keeps one file from taking all memory. */
    public static final long LARGEST = 50L << 20;

    /** Reads all in this process: for a run whose classes are archived. */
    private static final boolean HERE = Boolean.getBoolean("tongbao.parse-here");

    private static final int SMALL_PAGE = 256 << 10;
    private static final int SMALL = 4 << 20;

    private final ParserProcesses processes;

    public DocumentReader() {
        this(ParserProcesses.SHARED);
    }

    DocumentReader(ParserProcesses processes) {
        this.processes = processes;
    }

    /**
     * @throws UnreadableDocument if the file is empty, too large, locked by a password, damaged, without text or of an
     *     unknown form
     * @throws IOException if the file can't be read from disk
     */
    public Document read(Path file) throws UnreadableDocument, IOException {
        return read(file.getFileName().toString(), file);
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param name what the document is called, whatever its file is
     */
    public Document read(String name, Path file) throws UnreadableDocument, IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableDocument(Reason.UNKNOWN_FORM, "这是文件夹，不是文件。请指定其中的文件。");
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw tooLarge(size);
        }
        return read(name, Files.readAllBytes(file));
    }

    /** As {@link #read(Path)}, of a document's bytes. */
    public Document read(String name, byte[] bytes) throws UnreadableDocument, IOException {
        if (bytes.length > LARGEST) {
            throw tooLarge(bytes.length);
        }
        Detected file = FormDetector.detect(bytes);
        Form form = file.form();
        Content content = HERE || isHarmless(file) ? Parsing.content(form, bytes) : processes.read(form, bytes);
        return new Document(name, sha256(bytes), form, content.text(), content.tables());
    }

    private static UnreadableDocument tooLarge(long size) {
        return new UnreadableDocument(
                Reason.TOO_LARGE, "文件有 " + (size >> 20) + " MB，超过 " + (LARGEST >> 20) + " MB 的上限。请删去图片或拆分后再试。");
    }

    /** Whether the time and memory that its parser takes are bounded by its size. */
    private static boolean isHarmless(Detected file) {
        return switch (file.form()) {
            case TEXT, CSV, DOCX -> file.weight() <= SMALL;
            case HTML -> file.weight() <= SMALL_PAGE;
            case DOC, XLSX, XLS, PDF -> false;
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
