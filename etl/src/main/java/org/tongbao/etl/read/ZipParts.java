package org.tongbao.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The names of a zip file's parts, gathered while holding its unpacked size within bounds. */
record ZipParts(Set<String> names) {

    private static final int MOST_PARTS = 2000;
    private static final long LARGEST_XML = 64L << 20;
    private static final long LARGEST_TOTAL = 256L << 20;

    static ZipParts of(byte[] bytes) throws UnreadableDocument {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        long xml = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw damaged(null);
                }
                boolean isXml = entry.getName().endsWith(".xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    xml += isXml ? read : 0;
                    if (total > LARGEST_TOTAL || xml > LARGEST_XML) {
                        throw tooLarge();
                    }
                }
                if (names.size() > MOST_PARTS) {
                    throw tooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        return new ZipParts(names);
    }

    Form form() throws UnreadableDocument {
        if (names.contains("word/document.xml")) {
            return Form.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return Form.XLSX;
        }
        if (names.contains("OFD.xml")) {
            throw new UnreadableDocument("这是 OFD 文件。请用阅读器另存为 PDF，或改用 Word 版本。");
        }
        if (names.isEmpty() || names.contains("[Content_Types].xml") && names.stream().noneMatch(n -> n.startsWith("ppt/") || n.startsWith("xl/"))) {
            throw damaged(null);
        }
        if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) {
            throw new UnreadableDocument("这是 PowerPoint 演示文稿。请改用 Word 或 Excel 版本。");
        }
        if (names.contains("xl/workbook.bin")) {
            throw new UnreadableDocument("这是 xlsb 二进制工作簿。请用 Excel 打开后另存为 xlsx。");
        }
        throw new UnreadableDocument("这是压缩包或不认识的格式。如是压缩包请先解压；如是文稿请用 Word 或 WPS 另存为 docx 或 xlsx。");
    }

    private static UnreadableDocument damaged(Exception cause) {
        return new UnreadableDocument("文件已损坏或不完整（压缩结构错误）。请重新下载，或用 Word、WPS 修复后另存。", cause);
    }

    private static UnreadableDocument tooLarge() {
        return new UnreadableDocument("文件解开后过大，可能是压缩炸弹或含有大量空白行。请删去空白行列后另存。");
    }
}
