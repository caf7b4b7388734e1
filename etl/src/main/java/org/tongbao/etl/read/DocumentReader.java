package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a file of any form that bulletins come in. The form is told by the file's content, never by its name. */
public final class DocumentReader {

    /** Far above any bulletin; keeps one file from taking all memory. */
    static final long LARGEST = 50L * 1024 * 1024;

    private static final int HEAD = 4096;

    /**
     * @throws UnreadableDocument if the file is empty, too large, locked by a password, damaged or of an unknown form
     * @throws IOException if the file can't be read from disk
     */
    public Document read(Path file) throws UnreadableDocument, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocument("文件是空的");
        }
        if (size > LARGEST) {
            throw new UnreadableDocument("文件有 " + size / 1024 / 1024 + " MB，超过 " + LARGEST / 1024 / 1024 + " MB 的上限");
        }
        return read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    Document read(String name, byte[] bytes) throws UnreadableDocument {
        Form form = form(bytes);
        Content content;
        try {
            content = switch (form) {
                case DOCX -> WordDocument.readDocx(bytes);
                case DOC -> WordDocument.readDoc(bytes);
                case XLSX, XLS -> Spreadsheet.read(bytes);
                case HTML -> Html.read(bytes);
                case PDF -> Pdf.read(bytes);
                case TEXT -> PlainText.read(bytes);
            };
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            throw new UnreadableDocument("文件有密码保护。请取消密码后再载入", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("文件损坏或不完整，按 " + form.code() + " 读不出来。请用办公软件打开并另存一份再载入", e);
        }
        if (content.text().isBlank()) {
            throw new UnreadableDocument("文件里没有文字");
        }
        return new Document(name, sha256(bytes), form, content.text(), content.tables());
    }

    private static Form form(byte[] bytes) throws UnreadableDocument {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> zipForm(bytes);
            case OLE2 -> ole2Form(bytes);
            case PDF -> Form.PDF;
            case JPEG, GIF, PNG, TIFF, BMP, EMF, WMF -> throw new UnreadableDocument("这是图片。请先做文字识别，或载入原文件");
            default -> looksLikeHtml(bytes) ? Form.HTML : Form.TEXT;
        };
    }

    /** By the folder that holds the main part, whose name the zip's directory spells out. */
    private static Form zipForm(byte[] bytes) throws UnreadableDocument {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        if (names.contains("word/document")) {
            return Form.DOCX;
        }
        if (names.contains("xl/workbook")) {
            return Form.XLSX;
        }
        throw new UnreadableDocument("压缩包不能直接载入，或 Office 文件已损坏。请解压后载入里面的通报");
    }

    private static Form ole2Form(byte[] bytes) throws UnreadableDocument {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new UnreadableDocument("文件有密码保护。请取消密码后再载入");
            }
            if (root.hasEntry("WordDocument")) {
                return Form.DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return Form.XLS;
            }
            throw new UnreadableDocument("不是 Word 或 Excel 文件。认得的格式：docx、doc、xlsx、xls、HTML、PDF、文本");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument("Office 文件损坏或不完整。请用办公软件打开并另存一份再载入", e);
        }
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body") || head.contains("<table");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
