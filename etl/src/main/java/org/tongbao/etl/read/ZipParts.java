package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The names of a zip file's parts, gathered while holding its unpacked size within bounds.
 *
 * @param unpacked bytes of all parts
 */
record ZipParts(Set<String> names, long unpacked) {

    private static final int MOST_PARTS = 2000;
    private static final long LARGEST_XML = 64L << 20;
    private static final long LARGEST_TOTAL = 256L << 20;
    private static final int BOMB_RATIO = 100;
    private static final int HEAD = 4096;
    private static final int TRAILER = 22 + 0xFFFF;

    static ZipParts of(byte[] bytes) throws UnreadableDocument {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        long xml = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw new UnreadableDocument(
                            Reason.DAMAGED, "压缩结构里有两个同名的部分（" + entry.getName() + "），不知以哪个为准。请用 Word 或 WPS 打开并另存。");
                }
                boolean isXml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    if (isXml && size < HEAD) {
                        refuseDoctype(buffer, read);
                    }
                    size += read;
                    total += read;
                    xml += isXml ? read : 0;
                    if (total > LARGEST_TOTAL || xml > LARGEST_XML) {
                        throw tooLarge(total, bytes.length);
                    }
                }
                if (names.size() > MOST_PARTS) {
                    throw new UnreadableDocument(Reason.BOMB, "压缩结构里有 " + MOST_PARTS + " 个以上的部分，不像文稿。请用 Word 或 WPS 打开并另存。");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(bytes, e);
        }
        if (!hasDirectory(bytes)) {
            throw damaged(bytes, null);
        }
        return new ZipParts(names, total);
    }

    Detected detected() throws UnreadableDocument {
        return new Detected(form(), unpacked);
    }

    private Form form() throws UnreadableDocument {
        if (names.contains("word/document.xml")) {
            return Form.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return Form.XLSX;
        }
        if (names.contains("OFD.xml")) {
            throw new UnreadableDocument(Reason.UNKNOWN_FORM, "这是 OFD 文件。请用阅读器另存为 PDF，或改用 Word 版本。");
        }
        if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) {
            throw new UnreadableDocument(Reason.UNKNOWN_FORM, "这是 PowerPoint 演示文稿。请改用 Word 或 Excel 版本。");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new UnreadableDocument(Reason.UNKNOWN_FORM, "这是 xlsb 二进制工作簿。请用 Excel 打开后另存为 xlsx。");
        }
        if (names.isEmpty() || names.contains("[Content_Types].xml")) {
            throw new UnreadableDocument(Reason.DAMAGED, "文件已损坏（压缩结构里没有正文）。请重新下载，或用 Word、WPS 修复后另存。");
        }
        if (Archive.isOneDocument(names)) {
            throw new UnreadableDocument(Reason.UNKNOWN_FORM, "不认识这种格式（如 OpenDocument）。请用 Word 或 WPS 打开后另存为 docx 或 xlsx。");
        }
        throw new UnreadableDocument(
                Reason.ARCHIVE, "这是压缩包。请用 ./tongbao load 载入整个压缩包，或写明要读其中哪一份：压缩包.zip!文件名。");
    }

    /** No Office program writes one, and entities can be declared in it that grow without end or name other files. */
    private static void refuseDoctype(byte[] buffer, int length) throws UnreadableDocument {
        String head = new String(buffer, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
            throw new UnreadableDocument(
                    Reason.XML_DOCTYPE, "文件的 XML 里有 DOCTYPE 声明，正常的文稿不会有，可能是攻击文件，没有读它。请用 Word 或 WPS 打开并另存。");
        }
    }

    /** The directory of a zip stands at its end. */
    private static boolean hasDirectory(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - TRAILER); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableDocument damaged(byte[] bytes, Exception cause) {
        boolean cut = !hasDirectory(bytes) || cause instanceof EOFException;
        return new UnreadableDocument(
                cut ? Reason.TRUNCATED : Reason.DAMAGED, "文件已损坏或不完整（压缩结构错误）。请重新下载，或用 Word、WPS 修复后另存。", cause);
    }

    private static UnreadableDocument tooLarge(long unpacked, long packed) {
        return new UnreadableDocument(
                unpacked / packed >= BOMB_RATIO ? Reason.BOMB : Reason.TOO_LARGE, "文件解开后过大，可能是压缩炸弹或含有大量空白行。请删去空白行列后另存。");
    }
}
