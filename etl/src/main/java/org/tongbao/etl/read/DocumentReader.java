package org.tongbao.etl.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** Reads a file of any form that bulletins come in. The form is told by the file's content, never by its name. */
public final class DocumentReader {

    /** Far above any bulletin; keeps one file from taking all memory. */
    static final long LARGEST = 50L << 20;

    /**
     * @throws UnreadableDocument if the file is empty, too large, locked by a password, damaged, without text or of an
     *     unknown form
     * @throws IOException if the file can't be read from disk
     */
    public Document read(Path file) throws UnreadableDocument, IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableDocument("这是文件夹，不是文件。请指定其中的文件。");
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new UnreadableDocument(
                    "文件有 " + (size >> 20) + " MB，超过 " + (LARGEST >> 20) + " MB 的上限。请删去图片或拆分后再试。");
        }
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    Document read(String name, byte[] bytes) throws UnreadableDocument {
        Form form = FormDetector.detect(bytes);
        Content content = content(form, bytes);
        if (content.text().isBlank()) {
            throw new UnreadableDocument("文件里没有文字（可能全是图片）。请改用可以复制文字的版本。");
        }
        return new Document(name, sha256(bytes), form, content.text(), content.tables());
    }

    private static Content content(Form form, byte[] bytes) throws UnreadableDocument {
        try {
            return switch (form) {
                case DOCX -> Docx.read(bytes);
                case DOC -> Doc.read(bytes);
                case XLSX, XLS -> Spreadsheet.read(bytes);
                case HTML -> Html.read(bytes);
                case PDF -> Pdf.read(bytes);
                case TEXT -> PlainText.read(bytes);
            };
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            throw new UnreadableDocument("文件有密码保护。请取消密码、另存后再试。", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument(
                    "文件损坏或不完整，按 " + form.code() + " 读不出来。请用 Word 或 WPS 打开并另存一份再试。", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
